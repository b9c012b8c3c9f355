package org.fertilitycds.outbound;

/**
 * How the messages of a policy name what an operator or a client can change.
 *
 * @param allowed the property that lists the allowed addresses
 * @param privateNetworks the property that lists the allowed networks that are not public
 * @param example an address as it might be written
 * @param credentials where credentials belong, which no address may hold
 */
public record AddressProperties(
    String allowed, String privateNetworks, String example, String credentials) {}
