package org.fertilitycds.server;

@OnPostgres
class ThreeWaysPostgresTest extends ThreeWays {}
