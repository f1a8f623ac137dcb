package org.contrepoint.web.file.scan;

import java.io.IOException;
import java.nio.file.Path;

/** Looks for viruses in a file as it came. It blocks: never on an event loop. */
public interface Scanner {

    /** Whether a file is free of what the scanner knows; an answer that does not come is an exception. */
    boolean clean(Path file) throws IOException;
}
