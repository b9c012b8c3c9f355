package org.fertilitycds.server;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.fertilitycds.knowledge.SupportedTypes;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.beans.factory.config.DependencyDescriptor;
import org.springframework.beans.factory.support.BeanDefinitionRegistry;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.annotation.ContextAnnotationAutowireCandidateResolver;
import org.springframework.data.envers.repository.support.EnversRevisionRepositoryFactoryBean;
import org.springframework.data.repository.Repository;

/**
 * Keeps Spring from making what is not used, or not yet: HAPI defines a thousand beans.
 *
 * <ul>
 *   <li>The data access and resource provider of a type that the server does not keep are left out.
 *   <li>A repository is made when it is first called, not when it is injected: making one parses
 *       all of its queries.
 *   <li>The servlet is made while Tomcat starts, before Spring freezes its definitions and with
 *       that starts to remember which bean has which type; so they are frozen here.
 * </ul>
 */
final class LeanStart implements BeanDefinitionRegistryPostProcessor {

  /** {@code myListResourceRpR4} is of List; {@code mySystemDaoR4} is of no type. */
  private static final Pattern OF_A_TYPE =
      Pattern.compile("my(?!System)([A-Z]\\w*?)(?:Resource)?(?:Dao|Rp)R4");

  @Override
  public void postProcessBeanDefinitionRegistry(BeanDefinitionRegistry registry) {
    for (String name : registry.getBeanDefinitionNames()) {
      BeanDefinition definition = registry.getBeanDefinition(name);
      if (isOfUnsupportedType(name)) {
        registry.removeBeanDefinition(name);
      } else if (EnversRevisionRepositoryFactoryBean.class
          .getName()
          .equals(definition.getBeanClassName())) {
        definition.setLazyInit(true);
      }
    }
  }

  private static boolean isOfUnsupportedType(String beanName) {
    Matcher matcher = OF_A_TYPE.matcher(beanName);
    return matcher.matches() && !SupportedTypes.ALL.contains(matcher.group(1));
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beanFactory) {
    ((DefaultListableBeanFactory) beanFactory).setAutowireCandidateResolver(new LazyRepositories());
    beanFactory.freezeConfiguration();
  }

  private static final class LazyRepositories extends ContextAnnotationAutowireCandidateResolver {

    @Override
    protected boolean isLazy(DependencyDescriptor descriptor) {
      return Repository.class.isAssignableFrom(descriptor.getDependencyType())
          || super.isLazy(descriptor);
    }
  }
}
