package io.barnraiser.understand.tribe;

/// Something that members at home in a tribe bought within the year before a look.
///
/// @param name what it is called
/// @param buyers how many of them bought it; ten or more
/// @param everywhere how many of all members who have to do with others bought it
public record Product(String name, long buyers, long everywhere) {}
