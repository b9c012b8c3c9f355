package org.fertilitycds.cdshooks;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import org.fertilitycds.knowledge.KnowledgePackage;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The CDS services in this process, and beside them an endpoint that reads the same request with
 * the same parsers and answers a constant: what a call costs beyond being read.
 */
public final class BareEndpoint implements AutoCloseable {

  private final ConfigurableApplicationContext context =
      new SpringApplicationBuilder(CdsHooksServer.class, Bare.class)
          .properties("server.port=0", "server.address=127.0.0.1", "logging.level.root=warn")
          .run();

  /** Address of the service. */
  public URI service() {
    return at(CdsHooksTest.SERVICE);
  }

  /** Address of the endpoint that only reads. */
  public URI bare() {
    return at("/bare");
  }

  private URI at(String path) {
    int port = ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    return URI.create("http://127.0.0.1:" + port + path);
  }

  @Override
  public void close() {
    context.close();
  }

  /** Reads and answers. */
  @RestController
  static final class Bare {

    private final PrefetchTemplates templates;
    private final PrefetchReader reader;
    private final RequestReader requests = new RequestReader();

    Bare(KnowledgePackage knowledge, PrefetchReader reader) {
      this.templates = new PrefetchTemplates(knowledge.prefetchQueries());
      this.reader = reader;
    }

    @PostMapping("/bare")
    String read(InputStream body) throws IOException {
      CdsHooksRequest request = requests.read(body, CdsHooksRequest.class, "hook");
      for (PrefetchTemplate template : templates.all()) {
        reader.read(template, request.prefetched(template.key()));
      }
      return "{\"cards\":[{\"summary\":\"A constant\"}]}";
    }
  }
}
