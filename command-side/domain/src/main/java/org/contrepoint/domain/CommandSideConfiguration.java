package org.contrepoint.domain;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.ComponentScan;

/** The command side: aggregates and the approval saga, in every process whose roles name {@code command}. */
@AutoConfiguration
@ConditionalOnExpression("'${contrepoint.roles:web,command,query}'.contains('command')")
@ComponentScan
class CommandSideConfiguration {}
