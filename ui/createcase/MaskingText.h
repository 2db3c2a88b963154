// What was masked, in a person's words.
#pragma once

#include "support/redaction/Masking.h"

#include <QCoreApplication>

namespace lotse::ui
{

class MaskingText
{
    Q_DECLARE_TR_FUNCTIONS(lotse::ui::MaskingText)

public:
    static QString kind(redaction::Kind kind); // of one
    // "3 passwords, 5 e-mail addresses": how many different values.
    static QString counts(const std::vector<redaction::MaskedValue>& values);

private:
    static QString count(redaction::Kind kind, int number);
};

} // namespace lotse::ui
