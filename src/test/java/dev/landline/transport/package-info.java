/** What holds for every line. */
@org.jspecify.annotations.NullMarked
package dev.landline.transport;
