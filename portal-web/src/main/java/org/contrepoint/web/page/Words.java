package org.contrepoint.web.page;

import org.contrepoint.web.record.FieldText;
import org.contrepoint.web.time.SchoolTime;
import org.springframework.stereotype.Component;

/** All that puts things into words. */
@Component
record Words(Messages messages, FieldText fields, SchoolTime time) {}
