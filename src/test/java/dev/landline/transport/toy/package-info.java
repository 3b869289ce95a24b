/** A new line, as docs/add-a-line.md makes one. */
@org.jspecify.annotations.NullMarked
package dev.landline.transport.toy;
