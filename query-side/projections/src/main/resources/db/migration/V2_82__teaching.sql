create table courses (
    id          text primary key,
    site_id     text     not null,
    title       text     not null,
    discipline  text     not null,
    cycle       text     not null,
    school_year integer  not null,
    teacher     text     not null,
    room        text     not null,
    weekday     smallint not null,
    start_time  time     not null,
    minutes     integer  not null,
    position    bigint   not null
);
create index courses_teacher on courses (teacher, school_year);

create table course_students (
    id          text primary key,
    course_id   text    not null,
    student_id  text    not null,
    enrolled_on date    not null,
    left_at     timestamptz,
    left_on     date,
    position    bigint  not null,
    erased      boolean not null
);
create index course_students_course on course_students (course_id);
create index course_students_student on course_students (student_id);

create table course_rolls (
    id             text primary key,
    course_id      text        not null,
    day            date        not null,
    teacher_absent boolean     not null,
    marks          jsonb       not null,
    revision       integer     not null,
    at             timestamptz not null,
    position       bigint      not null
);
create index course_rolls_course on course_rolls (course_id, day desc);

create table course_evaluations (
    id         text primary key,
    course_id  text        not null,
    student_id text        not null,
    term       text        not null,
    grade      text        not null,
    comment    text        not null,
    at         timestamptz not null,
    position   bigint      not null
);
create index course_evaluations_course on course_evaluations (course_id);
create index course_evaluations_student on course_evaluations (student_id);

alter table timeline add column lesson text;
create index timeline_lesson on timeline (lesson) where lesson is not null;
