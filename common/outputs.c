#include "outputs.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "resume.h"

static bool same_file(const struct stat *a, const struct stat *b)
{
    return S_ISREG(a->st_mode) && S_ISREG(b->st_mode) &&
           a->st_dev == b->st_dev && a->st_ino == b->st_ino;
}

/* Is the file one of the inputs? */
static bool is_input(const struct stat *file, char **operands)
{
    struct stat st;
    bool standard = !*operands;

    for (; *operands; operands++) {
        if (strcmp(*operands, "-") == 0)
            standard = true;
        else if (stat(*operands, &st) == 0 && same_file(file, &st))
            return true;
    }
    return standard && fstat(STDIN_FILENO, &st) == 0 && same_file(file, &st);
}

/* Why a file that is open for writing must not be written, or NULL. */
static const char *clash(const struct stat *file, const struct loop *l,
                         char **operands)
{
    const int others[] = {l->out.fd, l->rejects.fd, l->stats.fd};
    struct stat st;

    if (is_input(file, operands))
        return "output file is an input file";
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (others[i] >= 0 && fstat(others[i], &st) == 0 &&
            same_file(file, &st))
            return "two outputs to one file";
    return NULL;
}

static bool open_output(struct loop *l, const char *path, char **operands,
                        int access, int *to)
{
    const char *why = NULL;
    struct stat st;
    int fd;

    if (!path)
        return true;
    fd = open(path, access | O_CREAT | O_CLOEXEC | O_NOCTTY, 0666);
    if (fd < 0 || fstat(fd, &st) != 0) {
        message_file(l->messages, path, strerror(errno));
        return false;
    }
    why = clash(&st, l, operands);
    if (why) {
        message_run(l->messages, why, path);
        return false;
    }
    *to = fd;
    return true;
}

/* What grows while it is read has no end ("cat a >> a"). */
static bool stdout_is_free(struct loop *l, char **operands)
{
    struct stat st;

    if (fstat(STDOUT_FILENO, &st) != 0 || !is_input(&st, operands))
        return true;
    message_run(l->messages, "output file is an input file", "standard output");
    return false;
}

bool outputs_open(struct loop *l, const struct output_paths *paths,
                  char **operands)
{
    l->out.fd = STDOUT_FILENO;
    return (paths->output || stdout_is_free(l, operands)) &&
           open_output(l, paths->output, operands, O_WRONLY, &l->out.fd) &&
           open_output(l, paths->rejects, operands, O_WRONLY, &l->rejects.fd) &&
           open_output(l, paths->stats, operands, O_WRONLY, &l->stats.fd) &&
           (!l->resume || open_output(l, paths->resume, operands, O_RDWR,
                                      &l->resume->journal.fd));
}

static bool empty(struct loop *l, const char *path, const struct sink *sink)
{
    struct stat st;

    if (!path || (fstat(sink->fd, &st) == 0 &&
                  (!S_ISREG(st.st_mode) || ftruncate(sink->fd, 0) == 0)))
        return true;
    message_file(l->messages, path, strerror(errno));
    return false;
}

bool outputs_empty(struct loop *l, const struct output_paths *paths)
{
    return empty(l, paths->output, &l->out) &&
           empty(l, paths->rejects, &l->rejects) &&
           empty(l, paths->stats, &l->stats);
}
