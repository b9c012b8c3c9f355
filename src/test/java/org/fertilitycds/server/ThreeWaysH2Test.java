package org.fertilitycds.server;

@OnH2
class ThreeWaysH2Test extends ThreeWays {}
