package org.contrepoint.web;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The one runnable jar; {@code contrepoint.roles} says which parts of it a process runs. */
@SpringBootApplication
public class ContrepointApplication {

    public static void main(String[] args) {
        SpringApplication.run(ContrepointApplication.class, args);
    }
}
