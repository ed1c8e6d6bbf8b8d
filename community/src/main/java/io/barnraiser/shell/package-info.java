/// The frames that pages stand in, and the live `/design` page that shows every part: knows no feature.
///
/// Promises: the desk's places are data in {@link io.barnraiser.shell.DeskPlaces}, one line each, shown to
/// whoever may see them; the palette asks whatever {@link io.barnraiser.shell.PaletteSource} it was given;
/// the brand's colour is readable on both papers however it was set; a figure is written with its interval,
/// never with more digits than that leaves open ({@link io.barnraiser.shell.EstimateText}). Uses
/// {@code evidence}, {@code platform.web} and {@code platform.html}.
@NullMarked
package io.barnraiser.shell;

import org.jspecify.annotations.NullMarked;
