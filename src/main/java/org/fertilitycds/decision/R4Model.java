package org.fertilitycds.decision;

import ca.uhn.fhir.context.BaseRuntimeChildDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementCompositeDefinition;
import ca.uhn.fhir.context.BaseRuntimeElementDefinition;
import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.context.RuntimeChildPrimitiveDatatypeDefinition;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.fertilitycds.knowledge.SupportedTypes;
import org.hl7.fhir.instance.model.api.IBase;
import org.hl7.fhir.instance.model.api.IPrimitiveType;
import org.hl7.fhir.r4.model.BaseDateTimeType;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.opencds.cqf.cql.engine.fhir.model.R4FhirModelResolver;

/** The engine's model of FHIR R4, less what it would work out anew for each element. */
final class R4Model extends R4FhirModelResolver {

  /** CQL's last year is 9999; a day less, since a time zone or a leap second may add to it. */
  private static final long LAST = Instant.parse("9999-12-30T00:00:00Z").toEpochMilli();

  private final FhirContext fhir;

  R4Model(FhirContext fhir) {
    super(fhir);
    this.fhir = fhir;
  }

  /** Looks at the types that a record can hold, and not at all those of R4. */
  @Override
  protected void initialize() {
    SupportedTypes.ALL.forEach(getFhirContext()::getResourceDefinition);
  }

  /** Compiled CQL asks for one element at a time: no pattern need be compiled for it. */
  @Override
  public @Nullable Object resolvePath(@Nullable Object target, String path) {
    if (target instanceof BaseDateTimeType time && isBeyondCql(time)) {
      return null;
    }
    return path.indexOf('.') < 0 && path.indexOf('[') < 0
        ? resolveProperty(target, path)
        : super.resolvePath(target, path);
  }

  /** Such a time is as good as none. */
  private static boolean isBeyondCql(BaseDateTimeType time) {
    Date value = time.getValue();
    return value != null && value.getTime() > LAST;
  }

  /** Every resource of the record is about the patient: nothing is looked for by context. */
  @Override
  public @Nullable Object getContextPath(@Nullable String context, @Nullable String type) {
    return null;
  }

  /** Reads one path of whatever has it, as {@link #resolvePath} does. */
  Path path(String path) {
    return new Path(path);
  }

  /** Where a path leads is looked up once for each type. */
  final class Path {

    private final String name;
    private final Map<Class<?>, Function<IBase, @Nullable Object>> byType =
        new ConcurrentHashMap<>();

    private Path(String name) {
      this.name = name;
    }

    @Nullable Object of(IBase target) {
      Function<IBase, @Nullable Object> known = byType.get(target.getClass());
      if (known == null) {
        known = reader(target);
        byType.put(target.getClass(), known);
      }
      return known.apply(target);
    }

    private Function<IBase, @Nullable Object> reader(IBase target) {
      BaseRuntimeChildDefinition child = child(target);
      if (child == null) {
        return one -> resolvePath(one, name);
      }
      boolean primitive = child instanceof RuntimeChildPrimitiveDatatypeDefinition;
      boolean many = child.getMax() < 1;
      return one -> {
        List<IBase> values = child.getAccessor().getValues(one);
        if (values == null || values.isEmpty()) {
          return null;
        }
        IBase first = values.get(0);
        if (primitive && first instanceof IPrimitiveType<?> value && !value.hasValue()) {
          return null;
        }
        return many ? values : first;
      };
    }

    /** Null where more is to do than to read a field. */
    private @Nullable BaseRuntimeChildDefinition child(IBase target) {
      if (target instanceof IPrimitiveType
          || (target instanceof Resource resource && resource.fhirType().equals(name))
          || !(definition(target) instanceof BaseRuntimeElementCompositeDefinition<?> definition)) {
        return null;
      }
      BaseRuntimeChildDefinition child = definition.getChildByName(name);
      if (child == null) {
        child = definition.getChildByName(name + "[x]");
      }
      return child != null && child.getElementName().equals(name) ? child : null;
    }

    private @Nullable BaseRuntimeElementDefinition<?> definition(IBase target) {
      return target instanceof Resource resource
          ? fhir.getResourceDefinition(resource)
          : fhir.getElementDefinition(target.getClass());
    }
  }
}
