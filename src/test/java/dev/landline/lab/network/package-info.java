/** The hostile network, on real sockets whose ends the test holds, with time moved by hand. */
@NullMarked
package dev.landline.lab.network;

import org.jspecify.annotations.NullMarked;
