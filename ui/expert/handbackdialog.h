#pragma once
#include "common/page.h"
#include "service/handoff.h"
#include <QDialog>
#include <filesystem>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace touchstone::ui {

/// Hands back: writes one clearly named file at once, says where it is and lets that be done again, there or
/// elsewhere. Show it with open().
class HandBackDialog : public QDialog {
    Q_OBJECT
public:
    HandBackDialog(Context context, std::filesystem::path workingFile, const service::WorkInfo& work,
        QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;

private:
    void build();
    void retranslateUi();
    void write();
    void chooseElsewhere();
    void showState();

    Context m_context;
    std::filesystem::path m_workingFile;
    std::filesystem::path m_out;
    bool m_chosen = false; ///< the place, by the expert; else the first usual name that is free
    std::optional<Result<service::HandedBack>> m_report = {};
    bool m_writing = false;
    bool m_writingPrompts; ///< the package is one in which prompts are written
    qint64 m_writtenMs = 0;

    QLabel* m_title;
    QLabel* m_state;
    QLabel* m_placeLabel;
    QLineEdit* m_place;
    QPushButton* m_copy;
    QPushButton* m_show;
    QPushButton* m_elsewhere;
    QLabel* m_next;
    QPushButton* m_again;
    QPushButton* m_close;
};

}
