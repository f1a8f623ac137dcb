package org.contrepoint.web.page;

import org.springframework.boot.web.server.Compression;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.server.reactive.ConfigurableReactiveWebServerFactory;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Pages travel compressed; files are compressed once and for all by {@link Assets}, event streams not at all. */
@Component
class PageCompression implements WebServerFactoryCustomizer<ConfigurableReactiveWebServerFactory> {
    @Override
    public void customize(ConfigurableReactiveWebServerFactory server) {
        Compression compression = new Compression();
        compression.setEnabled(true);
        compression.setMimeTypes(new String[] {"text/html"});
        compression.setMinResponseSize(DataSize.ofBytes(1024));
        server.setCompression(compression);
    }
}
