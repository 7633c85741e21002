#pragma once
#include "domain/error.h"
#include <QtTest>

namespace touchstone::testing {

/// What QVERIFY2 prints for a failed Result.
inline QByteArray describe(const Error& error)
{
    const std::string_view name = codeName(error.code);
    return QByteArray(name.data(), static_cast<qsizetype>(name.size())) + " " + error.subject.c_str() + " "
        + error.detail.c_str();
}
template <class T> QByteArray describe(const Result<T>& result)
{
    return result ? QByteArray("no error") : describe(result.error());
}
template <class T> bool failsWith(const Result<T>& result, ErrorCode code)
{
    return !result && result.error().code == code;
}

}

/// The Result holds a value. The argument is evaluated once.
#define TS_OK(...)                                                                                           \
    do {                                                                                                     \
        const auto& tsResult = (__VA_ARGS__);                                                                \
        QVERIFY2(tsResult.has_value(), touchstone::testing::describe(tsResult).constData());                 \
    } while (false)
/// The Result holds this error.
#define TS_FAILS(code, ...)                                                                                  \
    do {                                                                                                     \
        const auto& tsResult = (__VA_ARGS__);                                                                \
        QVERIFY2(touchstone::testing::failsWith(tsResult, code),                                             \
            touchstone::testing::describe(tsResult).constData());                                            \
    } while (false)
