#include "dialogtest.h"
#include "domain/scheme.h"
#include "start/newproject.h"
#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>

using namespace touchstone;
using namespace touchstone::testing;
using ui::NewProjectDialog;

class TestGuiNewProject : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_house = std::make_unique<GuiHouse>(); }
    void cleanup()
    {
        m_house->jobs().stopAll();
        m_house.reset();
    }
    void createdProjectOpens_data();
    void createdProjectOpens();
    void keysAlone();
    void existingFileIsRefused();
    void existsBehindOurBack();
    void namesBecomeFileNames();
    void placeFromTheChooser();
    void folderThatIsNotThere();
    void everyTextFollowsTheLanguage();
    void pictures();

private:
    std::unique_ptr<NewProjectDialog> dialog(int start = 0)
    {
        auto made = std::make_unique<NewProjectDialog>(m_house->context(), start);
        made->open();
        return made;
    }
    QString path(const char* name) const
    {
        return m_house->folder() + QLatin1Char('/') + QLatin1String(name);
    }
    static void type(NewProjectDialog& dialog, const char* field, const QString& text)
    {
        write(child<QLineEdit>(&dialog, field), text);
    }

    std::unique_ptr<GuiHouse> m_house = {};
};

void TestGuiNewProject::createdProjectOpens_data()
{
    QTest::addColumn<QByteArray>("button");
    QTest::addColumn<QString>("other");
    QTest::addColumn<QString>("scheme");
    QTest::newRow("safety") << QByteArray("startSafety") << QString() << QStringLiteral("cvalues-safety");
    QTest::newRow("panel") << QByteArray("startPanel") << QString() << QStringLiteral("cvalues-panel");
    QTest::newRow("own") << QByteArray("startOwn") << QString() << QStringLiteral("cvalues");
    for (const Scheme& scheme : builtinSchemes()) {
        const QString id = QString::fromStdString(scheme.id);
        QTest::newRow(qPrintable(QStringLiteral("other ") + id)) << QByteArray("startOther") << id << id;
    }
}

void TestGuiNewProject::createdProjectOpens()
{
    QFETCH(QByteArray, button);
    QFETCH(QString, other);
    QFETCH(QString, scheme);
    auto dialog = this->dialog(button == "startSafety" ? 1 : 0);
    QSignalSpy created(dialog.get(), &NewProjectDialog::created);
    auto* schemes = child<QComboBox>(dialog.get(), "newScheme");
    QVERIFY(!schemes->isEnabled());
    auto* choice = child<QRadioButton>(dialog.get(), button.constData());
    QTest::mouseClick(choice->parentWidget(), Qt::LeftButton, {}, QPoint(5, 5)); // anywhere on the card
    QVERIFY(choice->isChecked());
    if (!other.isEmpty())
        schemes->setCurrentIndex(schemes->findData(other));
    QVERIFY(!child<QAbstractButton>(dialog.get(), "newCreate")->isEnabled());
    type(*dialog, "newName", QStringLiteral("Round 1"));
    type(*dialog, "newPlace", path("a.touchstone"));
    click(dialog.get(), "newCreate");
    QTRY_COMPARE(created.size(), 1);
    QCOMPARE(created[0][0].toString(), path("a.touchstone"));
    QVERIFY(!dialog->isVisible());
    auto session = service::ProjectSession::open(path("a.touchstone").toStdString(), service::Access::Write);
    TS_OK(session);
    QCOMPARE(session->info()->name, std::string("Round 1"));
    QCOMPARE(session->info()->defaultScheme, scheme.toStdString());
    QCOMPARE(session->rounds()->size(), std::size_t {1});
}

void TestGuiNewProject::keysAlone()
{
    auto dialog = this->dialog();
    QSignalSpy created(dialog.get(), &NewProjectDialog::created);
    auto* safety = child<QRadioButton>(dialog.get(), "startSafety");
    safety->setFocus();
    QTRY_VERIFY(safety->hasFocus());
    QTest::keyClick(safety, Qt::Key_Down);
    QVERIFY(child<QRadioButton>(dialog.get(), "startPanel")->isChecked());
    type(*dialog, "newName", QStringLiteral("Panel"));
    type(*dialog, "newPlace", path("keys")); // the ending is added
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QTRY_COMPARE(created.size(), 1);
    QVERIFY(QFile::exists(path("keys.touchstone")));
    // Of a group of radio buttons Tab reaches the chosen one, arrows lead to the others.
    QCOMPARE(
        accessibilityFaults(dialog.get()).filter(QRegularExpression(QStringLiteral("^(?!QRadioButton)"))),
        QStringList());
}

void TestGuiNewProject::existingFileIsRefused()
{
    const QString file = writeFile(m_house->folder(), QStringLiteral("mine.touchstone"), "do not touch");
    auto dialog = this->dialog();
    type(*dialog, "newName", QStringLiteral("Mine"));
    type(*dialog, "newPlace", file);
    QVERIFY(textOf(dialog.get(), "newPlaceFault").contains(QStringLiteral("already")));
    auto* create = child<QPushButton>(dialog.get(), "newCreate");
    QVERIFY(!create->isEnabled());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_Return);
    QVERIFY(workerIsDone(*m_house));
    QVERIFY(dialog->isVisible());
    QFile kept(file);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("do not touch"));
    QTest::keyClicks(child<QLineEdit>(dialog.get(), "newPlace"), QStringLiteral("2"));
    QVERIFY(textOf(dialog.get(), "newPlaceFault").isEmpty());
    QVERIFY(create->isEnabled());
}

void TestGuiNewProject::existsBehindOurBack()
{
    auto dialog = this->dialog();
    QSignalSpy created(dialog.get(), &NewProjectDialog::created);
    type(*dialog, "newName", QStringLiteral("Late"));
    type(*dialog, "newPlace", path("late.touchstone"));
    const QString file =
        writeFile(m_house->folder(), QStringLiteral("late.touchstone"), "somebody was faster");
    click(dialog.get(), "newCreate");
    QTRY_VERIFY(textOf(dialog.get(), "newPlaceFault").contains(QStringLiteral("already")));
    QVERIFY(workerIsDone(*m_house));
    QCoreApplication::sendPostedEvents();
    QCOMPARE(created.size(), 0);
    QVERIFY(dialog->isVisible());
    QFile kept(file);
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), QByteArray("somebody was faster"));
}

void TestGuiNewProject::namesBecomeFileNames()
{
    auto dialog = this->dialog();
    auto* place = child<QLineEdit>(dialog.get(), "newPlace");
    type(*dialog, "newName", QStringLiteral("安全 1/2: <b>?"));
    QVERIFY2(place->text().endsWith(QStringLiteral("/安全 1-2- -b--.touchstone")), qPrintable(place->text()));
    type(*dialog, "newName", QStringLiteral("..a"));
    QVERIFY(place->text().endsWith(QStringLiteral("/a.touchstone")));
    type(*dialog, "newPlace", path("own.touchstone")); // from now on it stays
    type(*dialog, "newName", QStringLiteral("b"));
    QCOMPARE(place->text(), path("own.touchstone"));
}

void TestGuiNewProject::placeFromTheChooser()
{
    auto dialog = this->dialog();
    QSignalSpy created(dialog.get(), &NewProjectDialog::created);
    m_house->dialogs.files = {path("chosen.touchstone")};
    click(dialog.get(), "newChoose");
    QVERIFY(m_house->dialogs.filesAsked.at(0).save);
    QCOMPARE(child<QLineEdit>(dialog.get(), "newPlace")->text(), path("chosen.touchstone"));
    QCOMPARE(child<QLineEdit>(dialog.get(), "newName")->text(), QStringLiteral("chosen"));
    click(dialog.get(), "newCreate");
    QTRY_COMPARE(created.size(), 1);
}

void TestGuiNewProject::folderThatIsNotThere()
{
    auto dialog = this->dialog();
    type(*dialog, "newName", QStringLiteral("x"));
    type(*dialog, "newPlace", path("no/such/x.touchstone"));
    QVERIFY(textOf(dialog.get(), "newPlaceFault").contains(QStringLiteral("no such folder")));
    QVERIFY(!child<QAbstractButton>(dialog.get(), "newCreate")->isEnabled());
}

void TestGuiNewProject::everyTextFollowsTheLanguage()
{
    auto dialog = this->dialog(3);
    type(*dialog, "newName", QStringLiteral("x"));
    type(*dialog, "newPlace", m_house->folder());
    type(*dialog, "newPlace", path("no/such/x"));
    MarkTexts marks;
    QCoreApplication::installTranslator(&marks);
    QCoreApplication::sendPostedEvents();
    // The scheme's own description is data in both languages.
    QCOMPARE(untranslated(dialog.get(), {QString::fromStdString(builtinSchemes()[0].description.en)}),
        QStringList());
    QCoreApplication::removeTranslator(&marks);
}

void TestGuiNewProject::pictures()
{
    writeFile(m_house->folder(), QStringLiteral("r.touchstone"), "x");
    auto dialog = this->dialog();
    type(*dialog, "newName", QStringLiteral("2023 年安全评测"));
    savePictures(*m_house, dialog.get(), QStringLiteral("newproject"));
    click(dialog.get(), "startOther");
    type(*dialog, "newPlace", path("r.touchstone"));
    savePictures(*m_house, dialog.get(), QStringLiteral("newproject_refused"));
}

QTEST_MAIN(TestGuiNewProject)
#include "test_gui_newproject.moc"
