@NullMarked
package dev.landline.lab.exhibit;

import org.jspecify.annotations.NullMarked;
