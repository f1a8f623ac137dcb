package org.contrepoint.platform.parking;

/**
 * How far one processor is in the log.
 *
 * @param failing whether it stumbles over trouble that may pass, and tries again
 * @param replaying whether it goes through the log once more
 * @param position the last event it has seen, by its number in the log
 * @param behind how many numbers further the log has got
 * @param trouble the class of what it stumbles over, empty when nothing
 */
public record ProcessorState(
        String name, boolean running, boolean failing, boolean replaying, long position, long behind, String trouble) {}
