/* clause-weights.c - numbers of characters; see clause-weights.h. */
#include "clause-weights.h"

const uint8_t clause_class_number[128] = {
    ['$'] = 0,
    [CELL_CUE] = 1,
    [CELL_ING] = 2,
    [CELL_BASE] = 3,
    [CELL_WEAK] = 4,
    [CELL_ATTITUDE] = 5,
    [CELL_ACCORDING] = 6,
    [CELL_CUE_NOUN] = 7,
    [CELL_PRONOUN] = 8,
    [CELL_OBJECT] = 9,
    [CELL_POSSESSIVE] = 10,
    [CELL_QUANTIFIER] = 11,
    [CELL_DETERMINER] = 12,
    [CELL_THAT] = 13,
    [CELL_TO] = 14,
    [CELL_PREPOSITION] = 15,
    [CELL_AUXILIARY] = 16,
    [CELL_NEGATION] = 17,
    [CELL_CONJUNCTION] = 18,
    [CELL_RELATIVE] = 19,
    [CELL_TITLE] = 20,
    [CELL_ROLE] = 21,
    [CELL_DOCUMENT] = 22,
    [CELL_DAY] = 23,
    [CELL_NUMBER] = 24,
    [CELL_CAPITAL] = 25,
    [CELL_ADVERB] = 26,
    [CELL_DOING] = 27,
    [CELL_DONE] = 28,
    [CELL_WORD] = 29,
    [CELL_COMMA] = 30,
    [CELL_STOP] = 31,
    [CELL_COLON] = 32,
    [CELL_DASH] = 33,
    [CELL_BRACKET] = 34,
    [CELL_MARK] = 35,
    [CELL_PUNCT] = 36,
    [CELL_QUOTE] = 37,
};

const uint8_t clause_mention_number[128] = {
    ['$'] = 0, ['-'] = 1, ['['] = 2, ['+'] = 3};

const uint8_t clause_marks_number[128] = {
    [CELL_UNMARKED] = 0, [CELL_SCARE] = 1, [CELL_SPOKEN] = 2};

const char clause_rule_letters[] = "$-BbAasc";
