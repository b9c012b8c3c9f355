package org.fertilitycds.knowledge.build;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.FileTemplateResolver;

/** Fills the templates of the guide. */
final class PageWriter {

  private static final List<TablesExtension> TABLES =
      List.of((TablesExtension) TablesExtension.create());
  private static final Parser MARKDOWN = Parser.builder().extensions(TABLES).build();
  private static final HtmlRenderer HTML =
      HtmlRenderer.builder().extensions(TABLES).escapeHtml(true).build();

  private final TemplateEngine templates = new SpringTemplateEngine();
  private final Path target;

  /**
   * @param sources folder of the templates and of the style sheet
   * @param target folder to write to
   */
  PageWriter(Path sources, Path target) throws IOException {
    this.target = target;
    var resolver = new FileTemplateResolver();
    resolver.setPrefix(sources + "/");
    resolver.setSuffix(".html");
    templates.setTemplateResolver(resolver);
    Files.createDirectories(target);
    Files.write(target.resolve("layout.css"), Files.readAllBytes(sources.resolve("layout.css")));
  }

  void write(String template, String file, Map<String, Object> variables) throws IOException {
    var context = new Context();
    context.setVariables(variables);
    try (Writer out = Files.newBufferedWriter(target.resolve(file))) {
      templates.process(template, context, out);
    }
  }

  /** Writes a document in Markdown as a page. */
  void writeDocument(Path markdown, String file) throws IOException {
    String title = Files.readAllLines(markdown).get(0).replaceAll("[#`]", "").strip();
    write("document", file, Map.of("title", title, "html", html(Files.readString(markdown))));
  }

  /** FHIR's descriptions are Markdown; HTML in them is shown as text. */
  static String html(String markdown) {
    return HTML.render(MARKDOWN.parse(markdown));
  }
}
