/**
 * Calls that this server makes: to subscribers, FHIR servers and key sets. Who may send it a
 * request could otherwise make it call anything that it can reach.
 *
 * <p>{@link org.fertilitycds.outbound.AddressPolicy} says which addresses, {@link
 * org.fertilitycds.outbound.OutboundClient} calls them and no other.
 */
@NullMarked
package org.fertilitycds.outbound;

import org.jspecify.annotations.NullMarked;
