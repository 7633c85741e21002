#include "domain/error.h"
#include <QtTest>
#include <set>

using namespace touchstone;

class TestDomainError : public QObject {
    Q_OBJECT
private slots:
    void everyCodeHasAnameOfItsOwn();
    void warningsAreToldFromErrors();
};

void TestDomainError::everyCodeHasAnameOfItsOwn()
{
    std::set<std::string_view> names;
    const int last = static_cast<int>(ErrorCode::PackageItself);
    for (int i = 0; i <= last; ++i) {
        const auto name = codeName(static_cast<ErrorCode>(i));
        QVERIFY2(names.insert(name).second, std::string(name).c_str());
        QVERIFY(name.starts_with("E_") || name.starts_with("W_"));
    }
    QCOMPARE(codeName(ErrorCode::Utf8), std::string_view("E_UTF8"));
    QCOMPARE(codeName(ErrorCode::WarnBomInside), std::string_view("W_BOM_MIDFILE"));
}

void TestDomainError::warningsAreToldFromErrors()
{
    QVERIFY(isWarning(ErrorCode::WarnTranscoded));
    QVERIFY(isWarning(ErrorCode::WarnBlindText));
    QVERIFY(!isWarning(ErrorCode::Conflict));
    QVERIFY(!isWarning(ErrorCode::NotAssigned));
}

QTEST_GUILESS_MAIN(TestDomainError)
#include "test_domain_error.moc"
