#include "model.h"

float model_score(const struct model *m, const float feature[FEATURES])
{
    float score = m->base;

    for (size_t t = 0; t < m->trees; t++) {
        const struct model_node *node = &m->node[m->tree[t]];

        while (node->feature != FEATURES)
            node = feature[node->feature] < node->value ? node + 1
                                                        : &m->node[node->right];
        score += node->value;
    }
    return score;
}
