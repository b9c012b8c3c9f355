package org.fertilitycds.notification;

import ca.uhn.fhir.jpa.api.dao.DaoRegistry;
import ca.uhn.fhir.jpa.api.dao.IFhirResourceDao;
import ca.uhn.fhir.jpa.searchparam.SearchParameterMap;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.api.server.SystemRequestDetails;
import ca.uhn.fhir.rest.param.TokenOrListParam;
import ca.uhn.fhir.rest.server.exceptions.ResourceGoneException;
import ca.uhn.fhir.rest.server.exceptions.ResourceNotFoundException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.hl7.fhir.instance.model.api.IAnyResource;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Subscription;
import org.hl7.fhir.r4.model.Subscription.SubscriptionStatus;
import org.jspecify.annotations.Nullable;

/**
 * The Subscriptions as they stand in the database, read anew each time: another node may have
 * changed one a moment ago, and what it asks for is owed from then on.
 */
final class Subscriptions {

  private static final String MARK = Subscriptions.class.getName();

  private static final Set<SubscriptionStatus> LISTENING =
      EnumSet.of(SubscriptionStatus.REQUESTED, SubscriptionStatus.ACTIVE, SubscriptionStatus.ERROR);

  private final DaoRegistry daos;

  Subscriptions(DaoRegistry daos) {
    this.daos = daos;
  }

  /** Whether a save is one of this class. */
  static boolean isMarked(@Nullable RequestDetails request) {
    return request != null && request.getUserData().containsKey(MARK);
  }

  private IFhirResourceDao<Subscription> dao() {
    return daos.getResourceDao(Subscription.class);
  }

  /**
   * Those to whom something is owed when it happens now: also those that are not told for the time
   * being, until their subscriber switches them off. In the order of their ids.
   */
  List<GuidanceSubscription> listening() {
    return find(List.of(), LISTENING.stream().map(SubscriptionStatus::toCode).toList());
  }

  /** Whether a Subscription is among {@link #listening}. */
  static boolean isListening(Subscription subscription) {
    return subscription.hasStatus() && LISTENING.contains(subscription.getStatus());
  }

  /**
   * Those with one of these ids and one of these statuses, in the order of their ids; none given
   * stands for any.
   */
  List<GuidanceSubscription> find(Collection<String> ids, Collection<String> statuses) {
    SearchParameterMap search = SearchParameterMap.newSynchronous();
    if (!ids.isEmpty()) {
      search.add(IAnyResource.SP_RES_ID, anyOf(ids));
    }
    if (!statuses.isEmpty()) {
      search.add(Subscription.SP_STATUS, anyOf(statuses));
    }
    return search(search);
  }

  private static TokenOrListParam anyOf(Collection<String> values) {
    var any = new TokenOrListParam();
    values.forEach(value -> any.add(null, value));
    return any;
  }

  private List<GuidanceSubscription> search(SearchParameterMap search) {
    return dao().search(search, new SystemRequestDetails()).getAllResources().stream()
        .map(Subscription.class::cast)
        .sorted((one, other) -> one.getIdPart().compareTo(other.getIdPart()))
        .map(GuidanceSubscription::of)
        .toList();
  }

  /** One of them; null where it was deleted. */
  @Nullable GuidanceSubscription find(String id) {
    try {
      return GuidanceSubscription.of(
          dao().read(new IdType("Subscription", id), new SystemRequestDetails()));
    } catch (ResourceNotFoundException | ResourceGoneException e) {
      return null;
    }
  }

  /** The subscriber has accepted the handshake. */
  void activate(Subscription subscription) {
    subscription.setStatus(SubscriptionStatus.ACTIVE);
    subscription.setError(null);
    save(subscription);
  }

  /** The subscriber could not be told; he has to ask again. */
  void fail(Subscription subscription, String error) {
    subscription.setStatus(SubscriptionStatus.ERROR);
    subscription.setError(error);
    save(subscription);
  }

  /** As {@link #fail}, where it still stands as it could not be matched. */
  void fail(Unmatched unmatched) {
    GuidanceSubscription subscription = find(unmatched.subscriptionId());
    if (subscription != null && subscription.version().equals(unmatched.version())) {
      fail(subscription.resource(), unmatched.error());
    }
  }

  private void save(Subscription subscription) {
    var request = new SystemRequestDetails();
    request.getUserData().put(MARK, true);
    dao().update(subscription, request);
  }
}
