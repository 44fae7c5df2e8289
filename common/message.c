#include "message.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { MESSAGE_MAX = 512 };

void message_escape(struct slice s, char *buf, size_t room)
{
    static const char hex[] = "0123456789abcdef";
    size_t n = 0;

    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        bool plain = c >= 0x20 && c < 0x7f && c != '\\';

        if (n + 4 + 4 > room) { /* this byte, then "..." and the NUL */
            memcpy(buf + n, "...", 3);
            n += 3;
            break;
        }
        if (plain) {
            buf[n++] = (char)c;
        } else {
            buf[n++] = '\\';
            buf[n++] = 'x';
            buf[n++] = hex[c >> 4];
            buf[n++] = hex[c & 15];
        }
    }
    buf[n] = '\0';
}

/* Standard error that is closed or full must not disturb the run: what cannot
 * be written is lost. */
static void put(struct messages *m, char *line, int n)
{
    size_t left = n < 0 ? 0 : (size_t)n;

    if (left > MESSAGE_MAX - 2)
        left = MESSAGE_MAX - 2;
    line[left++] = '\n';
    if (m->progress_shown) {
        (void)!write(STDERR_FILENO, "\r\033[K", 4);
        m->progress_shown = false;
    }
    while (left) {
        ssize_t done = write(STDERR_FILENO, line, left);

        if (done < 0 && errno == EINTR)
            continue;
        if (done <= 0)
            return;
        line += done;
        left -= (size_t)done;
    }
}

void message_run(struct messages *m, const char *reason, const char *detail)
{
    char line[MESSAGE_MAX];
    char safe[300] = "";

    if (detail)
        message_escape(slice_of(detail, strlen(detail)), safe, sizeof safe);
    put(m, line,
        snprintf(line, sizeof line - 1, "%s: %s%s%s", m->program, reason,
                 detail ? ": " : "", safe));
}

void message_plain(struct messages *m, const char *text)
{
    char line[MESSAGE_MAX];

    put(m, line, snprintf(line, sizeof line - 1, "%s", text));
}

static const char *file_name(const char *file)
{
    return strcmp(file, "-") == 0 ? "stdin" : file;
}

void message_file(struct messages *m, const char *file, const char *reason)
{
    char safe[300];

    file = file_name(file);
    message_escape(slice_of(file, strlen(file)), safe, sizeof safe);
    message_run(m, safe, reason);
}

bool message_line(struct messages *m, const char *file, size_t number,
                  const char *reason)
{
    char line[MESSAGE_MAX];
    char safe[200];

    if (m->given++ >= m->limit)
        return false;
    file = file_name(file);
    message_escape(slice_of(file, strlen(file)), safe, sizeof safe);
    put(m, line,
        snprintf(line, sizeof line - 1, "%s: %s:%zu: %s", m->program, safe,
                 number, reason));
    return true;
}

void message_rest(struct messages *m)
{
    char line[MESSAGE_MAX];

    if (m->given <= m->limit)
        return;
    put(m, line,
        snprintf(line, sizeof line - 1,
                 "%s: %zu more messages (--messages=all shows them)",
                 m->program, m->given - m->limit));
}
