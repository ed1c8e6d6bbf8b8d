/// A hub with people in it, for the tests of everything that members do there.
package io.barnraiser.activity.hub;
