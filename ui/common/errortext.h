#pragma once
#include "domain/error.h"
#include <QString>

namespace touchstone::ui {

/// What happened, as a sentence for people in the window's language.
QString errorSentence(ErrorCode code);
/// What one can do about it; empty where there is nothing to say.
QString errorAdvice(ErrorCode code);
/// Place, sentence and what it is about: "answers.csv, line 12: The row ... (12)". Plain text; parts from
/// outside are made visible and shortened.
QString errorText(const Error& error);

}
