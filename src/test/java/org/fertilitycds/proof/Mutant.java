package org.fertilitycds.proof;

/**
 * One small change of the rules.
 *
 * @param position of the changed place among all places of the libraries
 * @param place what is changed
 * @param key names it in tables
 * @param apply makes the change
 * @param undo takes it back
 */
record Mutant(int position, ElmPlace place, String key, Runnable apply, Runnable undo) {}
