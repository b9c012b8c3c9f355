package org.fertilitycds.server;

import ca.uhn.fhir.batch2.jobs.config.Batch2JobsConfig;
import ca.uhn.fhir.jpa.api.IDaoRegistry;
import ca.uhn.fhir.jpa.api.config.JpaStorageSettings;
import ca.uhn.fhir.jpa.api.config.ThreadPoolFactoryConfig;
import ca.uhn.fhir.jpa.api.dao.IFhirSystemDao;
import ca.uhn.fhir.jpa.batch2.JpaBatch2Config;
import ca.uhn.fhir.jpa.config.r4.JpaR4Config;
import ca.uhn.fhir.jpa.config.util.ResourceCountCacheUtil;
import ca.uhn.fhir.jpa.dao.search.HSearchSortHelperImpl;
import ca.uhn.fhir.jpa.dao.search.IHSearchSortHelper;
import ca.uhn.fhir.jpa.model.config.PartitionSettings;
import ca.uhn.fhir.jpa.model.config.SubscriptionSettings;
import ca.uhn.fhir.jpa.provider.DaoRegistryResourceSupportedSvc;
import ca.uhn.fhir.jpa.search.DatabaseBackedPagingProvider;
import ca.uhn.fhir.jpa.search.IStaleSearchDeletingSvc;
import ca.uhn.fhir.jpa.search.StaleSearchDeletingSvcImpl;
import ca.uhn.fhir.jpa.subscription.channel.config.SubscriptionChannelConfig;
import ca.uhn.fhir.jpa.util.ResourceCountCache;
import ca.uhn.fhir.rest.api.IResourceSupportedSvc;
import ca.uhn.fhir.rest.server.util.ISearchParamRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * HAPI's JPA storage of FHIR R4: its own configurations, and the beans that it expects from its
 * host.
 *
 * <p>The batch configurations and the channel are there because beans of {@link JpaR4Config} ask
 * for a job coordinator; no batch operation is offered.
 */
@Configuration(proxyBeanMethods = false)
@Import({
  JpaR4Config.class,
  ThreadPoolFactoryConfig.class,
  JpaBatch2Config.class,
  Batch2JobsConfig.class,
  SubscriptionChannelConfig.class
})
class HapiConfiguration {

  private static final int DEFAULT_PAGE_SIZE = 20;
  private static final int MAXIMUM_PAGE_SIZE = 500;

  @Bean
  JpaStorageSettings storageSettings() {
    var settings = new JpaStorageSettings();
    // An EHR keeps its own ids, also numeric ones; ours are UUIDs, so that they never collide.
    settings.setResourceClientIdStrategy(JpaStorageSettings.ClientIdStrategyEnum.ANY);
    settings.setResourceServerIdStrategy(JpaStorageSettings.IdStrategyEnum.UUID);
    settings.setEnforceReferentialIntegrityOnWrite(true);
    settings.setEnforceReferentialIntegrityOnDelete(true);
    // What was just written must be found by the next search.
    settings.setReuseCachedSearchResultsForMillis(null);
    // Batch jobs do not run here. A new database has our search parameters before its first result.
    settings.setMarkResourcesForReindexingUponSearchParameterChange(false);
    // Those of the knowledge are small. HAPI puts the rest of a longer one off, and did not find
    // its version again.
    settings.setDeferIndexingForCodesystemsOfSize(1_000);
    settings.setPreExpandValueSets(false);
    settings.setEnableTaskPreExpandValueSets(false);
    settings.setEnableTaskResourceReindexing(false);
    settings.setEnableTaskBulkExportJobExecution(false);
    settings.setEnableTaskBulkImportJobExecution(false);
    return settings;
  }

  @Bean
  PartitionSettings partitionSettings() {
    return new PartitionSettings();
  }

  @Bean
  SubscriptionSettings subscriptionSettings() {
    return new SubscriptionSettings();
  }

  @Bean
  DatabaseBackedPagingProvider pagingProvider() {
    var paging = new DatabaseBackedPagingProvider();
    paging.setDefaultPageSize(DEFAULT_PAGE_SIZE);
    paging.setMaximumPageSize(MAXIMUM_PAGE_SIZE);
    return paging;
  }

  @Bean
  IStaleSearchDeletingSvc staleSearchDeletingSvc() {
    return new StaleSearchDeletingSvcImpl();
  }

  @Bean
  IHSearchSortHelper hibernateSearchSortHelper(ISearchParamRegistry searchParameters) {
    return new HSearchSortHelperImpl(searchParameters);
  }

  @Bean
  IResourceSupportedSvc resourceSupportedSvc(IDaoRegistry daos) {
    return new DaoRegistryResourceSupportedSvc(daos);
  }

  @Bean(name = "myResourceCountsCache")
  ResourceCountCache resourceCountsCache(IFhirSystemDao<?, ?> systemDao) {
    return ResourceCountCacheUtil.newResourceCountCache(systemDao);
  }
}
