#include "repair.h"

const char *repair_name(enum repair kind)
{
    static const char *const names[] = {
        [REPAIR_INVALID] = "invalid",   [REPAIR_SURROGATE] = "surrogate",
        [REPAIR_MIXED] = "mixed",       [REPAIR_CONTROL] = "control",
        [REPAIR_ANSI] = "ansi",         [REPAIR_INVISIBLE] = "invisible",
        [REPAIR_BIDI] = "bidi",         [REPAIR_C1] = "c1",
        [REPAIR_MOJIBAKE] = "mojibake", [REPAIR_ENTITY] = "entity",
        [REPAIR_NFC] = "nfc",           [REPAIR_NFKC] = "nfkc",
        [REPAIR_QUOTE] = "quote",       [REPAIR_NEWLINE] = "newline",
        [REPAIR_SPACE] = "space",       [REPAIR_UNWRAP] = "unwrap",
        [REPAIR_DEHYPHEN] = "dehyphen", [REPAIR_NONE] = "decoded",
    };

    return names[kind];
}
