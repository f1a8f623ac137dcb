package org.contrepoint.web.demo;

/** How big a school to make (domain.md, "Data, at the size of real schools"). */
enum DemoSize {
    /** Enough for every edge case, and quick. */
    TINY(34, 52, 3, 4, 12, 40, 3),
    SMALL(420, 560, 30, 4, 160, 400, 40),
    LARGE(2_300, 3_100, 130, 9, 850, 2_200, 200);

    final int families;
    final int students;
    final int teachers;
    final int sites;
    /** How many courses there are this year. */
    final int courses;
    /** How many requests, or a few that belong together, families sent over the last weeks. */
    final int requests;
    /** How many households beside the cast handed documents in. */
    final int papers;

    DemoSize(int families, int students, int teachers, int sites, int courses, int requests, int papers) {
        this.families = families;
        this.students = students;
        this.teachers = teachers;
        this.sites = sites;
        this.courses = courses;
        this.requests = requests;
        this.papers = papers;
    }

    /** {@code tiny}, {@code small} or {@code large}. */
    static DemoSize named(String name) {
        return switch (name) {
            case "tiny" -> TINY;
            case "small" -> SMALL;
            case "large" -> LARGE;
            default -> throw new IllegalArgumentException("contrepoint.demo.size: tiny, small or large, not " + name);
        };
    }

    int adultStudents() {
        return Math.max(1, Math.round(students * 0.12f));
    }

    int studentsOfTwoHomes() {
        return Math.max(2, Math.round(students * 0.18f));
    }

    /** Former couples, each two families, which share one child or two. */
    int separatedCouples() {
        return Math.max(2, Math.round(studentsOfTwoHomes() / 1.45f));
    }
}
