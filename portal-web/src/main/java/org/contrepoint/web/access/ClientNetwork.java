package org.contrepoint.web.access;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;

/** The part of a client's address that is kept. */
final class ClientNetwork {

    private ClientNetwork() {}

    /** For example {@code 192.0.2.0/24}. */
    static String of(InetAddress address, int bitsOfV4, int bitsOfV6) {
        int bits = address instanceof Inet4Address ? bitsOfV4 : bitsOfV6;
        byte[] kept = address.getAddress();
        for (int bit = bits; bit < kept.length * 8; bit++) {
            kept[bit / 8] &= (byte) ~(0x80 >> (bit % 8));
        }
        try {
            return InetAddress.getByAddress(kept).getHostAddress() + "/" + bits;
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
