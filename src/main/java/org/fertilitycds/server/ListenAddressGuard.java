package org.fertilitycds.server;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Nothing authenticates callers yet, so the server answers this machine only, unless it is told in
 * so many words that something in front of it does.
 */
final class ListenAddressGuard
    implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final List<String> ADDRESSES =
      List.of("server.address", "management.server.address");

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    Environment environment = context.getEnvironment();
    SecurityProperties security =
        Binder.get(environment).bindOrCreate(SecurityProperties.PREFIX, SecurityProperties.class);
    if (security.anyoneWhoReachesThePortMayReadAndWritePatientData()) {
      return;
    }
    for (String property : ADDRESSES) {
      requireLoopback(property, environment.getProperty(property), environment);
    }
  }

  private static void requireLoopback(
      String property, @Nullable String address, Environment environment) {
    boolean management = property.startsWith("management");
    if (management && environment.getProperty("management.server.port") == null) {
      return;
    }
    if (address == null || address.isBlank() || !isLoopback(property, address)) {
      throw new StartRefusedException(
          "%s is \"%s\": the server would answer other machines, and it authenticates nobody."
              .formatted(property, address == null ? "" : address),
          "Set %s=127.0.0.1. Where a proxy in front of the server authenticates every caller, set %s=true instead."
              .formatted(property, SecurityProperties.OPEN_PROPERTY));
    }
  }

  private static boolean isLoopback(String property, String address) {
    try {
      return InetAddress.getByName(address).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new StartRefusedException(
          "%s is \"%s\", which is no address of this machine.".formatted(property, address),
          "Set %s=127.0.0.1.".formatted(property),
          e);
    }
  }
}
