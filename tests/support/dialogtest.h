#pragma once
#include "guisupport.h"
#include "results.h"
#include "service/projectsession.h"
#include <QAbstractButton>
#include <QAbstractItemView>
#include <QComboBox>
#include <QInputMethodEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTranslator>
#include <QtTest>
#include <fstream>

namespace touchstone::testing {

/// The child of this name; the test breaks where it is missing.
template <class T> T* child(QWidget* top, const char* name)
{
    T* found = top->findChild<T*>(QLatin1String(name));
    if (found == nullptr)
        qFatal("there is no %s", name);
    return found;
}

inline QString textOf(QWidget* top, const char* label)
{
    const auto* found = child<QLabel>(top, label);
    return found->isVisible() ? found->text() : QString();
}

inline void click(QWidget* top, const char* button)
{
    QTest::mouseClick(child<QAbstractButton>(top, button), Qt::LeftButton);
}

inline int rowsOf(QWidget* top, const char* view)
{
    return child<QAbstractItemView>(top, view)->model()->rowCount();
}

inline QString cell(QWidget* top, const char* view, int row, int column)
{
    return child<QAbstractItemView>(top, view)->model()->index(row, column).data().toString();
}

inline QString writeFile(const QString& folder, const QString& name, const QByteArray& bytes)
{
    const QString path = folder + QLatin1Char('/') + name;
    std::ofstream(path.toStdString(), std::ios::binary).write(bytes.constData(), bytes.size());
    return path;
}

/// As from an input method: key presses of a test know ASCII only.
inline void write(QLineEdit* field, const QString& text)
{
    field->setFocus();
    field->selectAll();
    QInputMethodEvent commit;
    commit.setCommitString(text);
    QCoreApplication::sendEvent(field, &commit);
}

/// Until the worker has done all that was asked for so far.
inline bool workerIsDone(GuiHouse& house)
{
    QObject receiver;
    bool done = false;
    house.jobs().run(
        &receiver, {}, [](jobs::Control&) { return 0; }, [&done](int) { done = true; });
    return QTest::qWaitFor([&done] { return done; }, 30000);
}

/// Marks every text that goes through translation.
class MarkTexts : public QTranslator {
public:
    QString translate(const char*, const char* source, const char*, int) const override
    {
        return QStringLiteral("§") + QString::fromUtf8(source);
    }
    bool isEmpty() const override { return false; }
};

/// Texts of labels and buttons in view that a change of language does not reach. `data`: beginnings of what
/// is no text of the program.
inline QStringList untranslated(QWidget* top, const QStringList& data = {})
{
    QStringList left;
    const auto look = [&](const QWidget* widget, const QString& text) {
        const bool letters = std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter(); });
        const bool own = std::any_of(
            data.begin(), data.end(), [&](const QString& start) { return text.startsWith(start); });
        if (widget->isVisibleTo(top) && letters && !own && !text.contains(QStringLiteral("§")))
            left << widget->objectName() + QStringLiteral(": ") + text;
    };
    for (const QLabel* label : top->findChildren<QLabel*>())
        look(label, label->text());
    for (const QAbstractButton* button : top->findChildren<QAbstractButton*>())
        look(button, button->text());
    return left;
}

/// One picture in each theme and language, where TOUCHSTONE_PICTURES asks for pictures.
inline void savePictures(GuiHouse& house, QWidget* widget, const QString& name)
{
    if (!qEnvironmentVariableIsSet("TOUCHSTONE_PICTURES"))
        return;
    for (const bool dark : {false, true}) {
        for (const QString& language : {QStringLiteral("zh_CN"), QStringLiteral("en")}) {
            house.setLook(dark ? service::ThemeChoice::Dark : service::ThemeChoice::Light, language);
            QCoreApplication::sendPostedEvents(); // the texts
            QCoreApplication::sendPostedEvents(); // and the layout that follows from them
            savePicture(widget,
                name + QLatin1Char('_') + language
                    + (dark ? QStringLiteral("_dark") : QStringLiteral("_light")));
        }
    }
    house.setLook(service::ThemeChoice::Light, QStringLiteral("en"));
}

}
