package org.contrepoint.document;

/**
 * One file as it was stored: an image is a fresh picture without what the camera wrote into it, whatever it came as.
 *
 * @param bytes its size
 * @param sha256 of what is stored, in hexadecimal
 * @param pages how many pages it has; 1 for an image
 */
public record StoredFile(FileId fileId, MediaKind media, long bytes, String sha256, int pages) {}
