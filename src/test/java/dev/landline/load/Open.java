package dev.landline.load;

/** A line that is open. On the event loop. */
interface Open {

    void close();
}
