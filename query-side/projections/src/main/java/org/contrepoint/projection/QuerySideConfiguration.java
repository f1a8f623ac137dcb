package org.contrepoint.projection;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Conditional;

/** The query side: projections, the answers to queries, and the live channel. Present in the role {@code query}. */
@AutoConfiguration
@Conditional(OnQueryRole.class)
@ComponentScan
public class QuerySideConfiguration {}
