package org.contrepoint.web.file.verify;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.FileImageOutputStream;

/** Turns, shrinks and writes pictures. What is painted holds points and nothing else. */
final class Painting {

    private static final float QUALITY = 0.86f;

    private Painting() {}

    /**
     * The picture as its camera was held.
     *
     * @param orientation as EXIF has it, 1 to 8
     */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        if (orientation == 1) {
            return picture;
        }
        int width = picture.getWidth();
        int height = picture.getHeight();
        AffineTransform turn = switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
        boolean lies = orientation >= 5;
        return paint(picture, turn, lies ? height : width, lies ? width : height);
    }

    /** The picture turned or mirrored, wherever that moves it to. */
    static BufferedImage turned(BufferedImage picture, AffineTransform turn) {
        if (turn.isIdentity()) {
            return picture;
        }
        Rectangle2D place = turn.createTransformedShape(
                        new Rectangle2D.Double(0, 0, picture.getWidth(), picture.getHeight()))
                .getBounds2D();
        AffineTransform back = AffineTransform.getTranslateInstance(-place.getX(), -place.getY());
        back.concatenate(turn);
        return paint(picture, back, (int) Math.round(place.getWidth()), (int) Math.round(place.getHeight()));
    }

    /** The picture on a fresh sheet, no side longer than that. */
    static BufferedImage fit(BufferedImage picture, int longest) {
        BufferedImage result = picture;
        int side = Math.max(result.getWidth(), result.getHeight());
        while (side > 2 * longest) {
            result = scale(result, 0.5);
            side = Math.max(result.getWidth(), result.getHeight());
        }
        return scale(result, Math.min(1.0, (double) longest / side));
    }

    private static BufferedImage scale(BufferedImage picture, double factor) {
        int width = Math.max(1, (int) Math.round(picture.getWidth() * factor));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * factor));
        AffineTransform shrink = AffineTransform.getScaleInstance(
                (double) width / picture.getWidth(), (double) height / picture.getHeight());
        return paint(picture, shrink, width, height);
    }

    private static BufferedImage paint(BufferedImage picture, AffineTransform how, int width, int height) {
        boolean clear = picture.getColorModel().hasAlpha();
        BufferedImage sheet =
                new BufferedImage(width, height, clear ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = sheet.createGraphics();
        try {
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
            brush.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
            brush.drawImage(picture, how, null);
        } finally {
            brush.dispose();
        }
        return sheet;
    }

    /** Writes a photograph; what was clear is white. */
    static Path jpeg(BufferedImage picture, Path to) throws IOException {
        BufferedImage sheet = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D brush = sheet.createGraphics();
        try {
            brush.drawImage(picture, 0, 0, Color.WHITE, null);
        } finally {
            brush.dispose();
        }
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        try (FileImageOutputStream out = new FileImageOutputStream(to.toFile())) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(sheet, null, null), param);
        } finally {
            writer.dispose();
        }
        return to;
    }
}
