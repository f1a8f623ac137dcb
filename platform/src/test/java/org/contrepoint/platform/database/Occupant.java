package org.contrepoint.platform.database;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that holds a data folder until it is killed. */
final class Occupant {

    private Occupant() {}

    public static void main(String[] arguments) throws Exception {
        EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]));
        System.out.println("port " + database.address().port());
        new CountDownLatch(1).await();
    }
}
