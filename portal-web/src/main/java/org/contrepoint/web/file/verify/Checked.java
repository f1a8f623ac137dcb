package org.contrepoint.web.file.verify;

import java.nio.file.Path;
import org.contrepoint.document.MediaKind;

/**
 * What is left of a file once it was checked: written anew by us.
 *
 * @param pages 1 for an image
 */
public record Checked(MediaKind media, Path content, int pages) {}
