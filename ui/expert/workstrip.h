#pragma once
#include "service/handoff.h"
#include <QFrame>
#include <filesystem>

class QLabel;
class QPushButton;

namespace touchstone::ui {

/// What a person who rates from a package should know at any time: by when, what he or she agreed to, where
/// the work is kept. One quiet line.
class WorkStrip : public QFrame {
    Q_OBJECT
public:
    explicit WorkStrip(QWidget* parent = nullptr);
    void setWork(const service::WorkInfo& work, const std::filesystem::path& workingFile);
    /// A date of a package as people write it, with the days that are left: "1 December 2026 (10 days left)".
    static QString dueText(const std::string& isoDate);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslateUi();

    service::WorkInfo m_work = {};
    QString m_file = {};
    QLabel* m_due;
    QLabel* m_consent;
    QLabel* m_place;
    QPushButton* m_copy;
};
}
