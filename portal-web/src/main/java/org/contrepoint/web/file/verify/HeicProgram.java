package org.contrepoint.web.file.verify;

import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_BITSTREAM;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_BUFFER;
import static org.bytedeco.ffmpeg.global.avcodec.AV_EF_EXPLODE;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_DATA_DISPLAYMATRIX;
import static org.bytedeco.ffmpeg.global.avcodec.AV_PKT_FLAG_CORRUPT;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_alloc;
import static org.bytedeco.ffmpeg.global.avcodec.av_packet_unref;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_alloc_context3;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_find_decoder;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_free_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_open2;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_parameters_to_context;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_receive_frame;
import static org.bytedeco.ffmpeg.global.avcodec.avcodec_send_packet;
import static org.bytedeco.ffmpeg.global.avformat.AV_DISPOSITION_DEFAULT;
import static org.bytedeco.ffmpeg.global.avformat.AV_STREAM_GROUP_PARAMS_TILE_GRID;
import static org.bytedeco.ffmpeg.global.avformat.av_find_input_format;
import static org.bytedeco.ffmpeg.global.avformat.av_read_frame;
import static org.bytedeco.ffmpeg.global.avformat.avformat_open_input;
import static org.bytedeco.ffmpeg.global.avutil.AVMEDIA_TYPE_VIDEO;
import static org.bytedeco.ffmpeg.global.avutil.AV_LOG_QUIET;
import static org.bytedeco.ffmpeg.global.avutil.AV_PIX_FMT_RGB24;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_alloc;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_free;
import static org.bytedeco.ffmpeg.global.avutil.av_frame_get_buffer;
import static org.bytedeco.ffmpeg.global.avutil.av_log_set_level;
import static org.bytedeco.ffmpeg.global.avutil.av_max_alloc;
import static org.bytedeco.ffmpeg.global.swscale.sws_alloc_context;
import static org.bytedeco.ffmpeg.global.swscale.sws_scale_frame;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVCodecParameters;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avcodec.AVPacketSideData;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avformat.AVStreamGroup;
import org.bytedeco.ffmpeg.avformat.AVStreamGroupTileGrid;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.IntPointer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a HEIC photo with FFmpeg's own libraries. It is a program and runs in a process of its own: whatever a crafted
 * photo does to native code, the portal lives on. Nothing is freed, since the process ends.
 *
 * <p>It writes width and height, how the picture is to be turned (four numbers), and the points: red, green, blue.
 */
public final class HeicProgram {

    static final int UNREADABLE = 3;
    static final int TOO_BIG = 4;

    private static final long MOST_MEMORY = 700L * 1024 * 1024;
    private static final int ONE = 1 << 16;

    private final AVFormatContext container = new AVFormatContext(null);
    private final long mostPixels;
    private final Map<Integer, int[]> tiles = new HashMap<>();
    private int width;
    private int height;
    private int left;
    private int top;
    private int[] turn = {1, 0, 0, 1};
    private byte[] points = {};

    private HeicProgram(long mostPixels) {
        this.mostPixels = mostPixels;
    }

    /** The photo, where the points go, and how many there may be. */
    public static void main(String[] arguments) throws IOException {
        av_log_set_level(AV_LOG_QUIET);
        av_max_alloc(MOST_MEMORY);
        HeicProgram program = new HeicProgram(Long.parseLong(arguments[2]));
        program.open(arguments[0]);
        program.decode();
        program.write(Path.of(arguments[1]));
    }

    private void open(String photo) {
        require(avformat_open_input(container, photo, av_find_input_format("mov"), (AVDictionary) null) >= 0);
        AVStreamGroup grid = grid();
        if (grid == null) {
            single();
        } else {
            layOut(grid);
        }
        require(width > 0 && height > 0 && !tiles.isEmpty());
        if ((long) width * height > mostPixels) {
            throw end(TOO_BIG);
        }
        points = new byte[Math.multiplyExact(3, Math.multiplyExact(width, height))];
    }

    private @Nullable AVStreamGroup grid() {
        AVStreamGroup found = null;
        for (int index = 0; index < container.nb_stream_groups(); index++) {
            AVStreamGroup group = container.stream_groups(index);
            boolean first = found == null || (group.disposition() & AV_DISPOSITION_DEFAULT) != 0;
            if (group.type() == AV_STREAM_GROUP_PARAMS_TILE_GRID && first) {
                found = group;
            }
        }
        return found;
    }

    private void layOut(AVStreamGroup group) {
        AVStreamGroupTileGrid grid = group.params_tile_grid();
        width = grid.width();
        height = grid.height();
        left = grid.horizontal_offset();
        top = grid.vertical_offset();
        for (int tile = 0; tile < grid.nb_tiles(); tile++) {
            AVStream stream = group.streams(grid.offsets_idx(tile));
            tiles.put(stream.index(), new int[] {grid.offsets_horizontal(tile), grid.offsets_vertical(tile)});
        }
        turn(grid.coded_side_data(), grid.nb_coded_side_data());
    }

    private void single() {
        AVStream chosen = null;
        for (int index = 0; index < container.nb_streams(); index++) {
            AVStream stream = container.streams(index);
            boolean first = chosen == null || (stream.disposition() & AV_DISPOSITION_DEFAULT) != 0;
            if (stream.codecpar().codec_type() == AVMEDIA_TYPE_VIDEO && first) {
                chosen = stream;
            }
        }
        if (chosen == null) {
            throw end(UNREADABLE);
        }
        AVCodecParameters parameters = chosen.codecpar();
        width = parameters.width();
        height = parameters.height();
        tiles.put(chosen.index(), new int[] {0, 0});
        turn(parameters.coded_side_data(), parameters.nb_coded_side_data());
    }

    private void turn(AVPacketSideData all, int count) {
        for (int index = 0; index < count; index++) {
            AVPacketSideData data = all.getPointer(index);
            if (data.type() == AV_PKT_DATA_DISPLAYMATRIX) {
                IntPointer matrix = new IntPointer(data.data());
                turn = new int[] {matrix.get(0) / ONE, matrix.get(1) / ONE, matrix.get(3) / ONE, matrix.get(4) / ONE};
            }
        }
    }

    private void decode() {
        AVPacket packet = av_packet_alloc();
        SwsContext scaler = sws_alloc_context();
        while (!tiles.isEmpty() && av_read_frame(container, packet) >= 0) {
            int[] place = tiles.remove(packet.stream_index());
            if (place != null) {
                require((packet.flags() & AV_PKT_FLAG_CORRUPT) == 0);
                AVFrame frame = frame(container.streams(packet.stream_index()), packet);
                paint(scaler, frame, place[0] - left, place[1] - top);
                av_frame_free(frame);
            }
            av_packet_unref(packet);
        }
        require(tiles.isEmpty());
    }

    private static AVFrame frame(AVStream stream, AVPacket packet) {
        AVCodecContext decoder = avcodec_alloc_context3(null);
        require(avcodec_parameters_to_context(decoder, stream.codecpar()) >= 0);
        decoder.thread_count(1);
        decoder.err_recognition(AV_EF_BITSTREAM | AV_EF_BUFFER | AV_EF_EXPLODE);
        require(avcodec_open2(decoder, avcodec_find_decoder(decoder.codec_id()), (AVDictionary) null) >= 0);
        require(avcodec_send_packet(decoder, packet) >= 0);
        require(avcodec_send_packet(decoder, null) >= 0);
        AVFrame frame = av_frame_alloc();
        require(avcodec_receive_frame(decoder, frame) >= 0);
        require(frame.decode_error_flags() == 0);
        avcodec_free_context(decoder);
        return frame;
    }

    private void paint(SwsContext scaler, AVFrame tile, int x, int y) {
        AVFrame colours = av_frame_alloc();
        colours.format(AV_PIX_FMT_RGB24);
        colours.width(tile.width());
        colours.height(tile.height());
        require(av_frame_get_buffer(colours, 0) >= 0);
        require(sws_scale_frame(scaler, colours, tile) >= 0);
        int from = Math.max(0, -x);
        int columns = Math.min(tile.width(), width - x) - from;
        for (int row = Math.max(0, -y); row < tile.height() && y + row < height && columns > 0; row++) {
            colours.data(0)
                    .position((long) row * colours.linesize(0) + 3L * from)
                    .get(points, 3 * ((y + row) * width + x + from), 3 * columns);
        }
        av_frame_free(colours);
    }

    private void write(Path to) throws IOException {
        try (DataOutputStream out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            out.writeInt(width);
            out.writeInt(height);
            for (int number : turn) {
                out.writeInt(number);
            }
            out.write(points);
        }
    }

    private static void require(boolean fine) {
        if (!fine) {
            throw end(UNREADABLE);
        }
    }

    private static IllegalStateException end(int why) {
        System.exit(why);
        return new IllegalStateException();
    }
}
