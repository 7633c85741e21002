#include "common/dialogs.h"
#include <QAbstractButton>
#include <QFileDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

namespace touchstone::ui {

namespace {

QMessageBox* plainBox(QWidget* parent, const QString& title, const QString& text)
{
    auto* box = new QMessageBox(parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowModality(Qt::WindowModal);
    box->setTextFormat(Qt::PlainText);
    box->setText(title);
    box->setInformativeText(text);
    // The second text has a label of its own that guesses its format.
    for (QLabel* label : box->findChildren<QLabel*>())
        label->setTextFormat(Qt::PlainText);
    return box;
}

}

void SystemDialogs::tell(QWidget* parent, const Notice& notice)
{
    QMessageBox* box = plainBox(parent, notice.title, notice.text);
    box->setIcon(notice.kind == Notice::Kind::Information ? QMessageBox::Information
            : notice.kind == Notice::Kind::Warning        ? QMessageBox::Warning
                                                          : QMessageBox::Critical);
    if (!notice.details.isEmpty())
        box->setDetailedText(notice.details);
    box->setStandardButtons(QMessageBox::Ok);
    box->open();
}

void SystemDialogs::ask(QWidget* parent, const Question& question, std::function<void(bool)> answer)
{
    QMessageBox* box = plainBox(parent, question.title, question.text);
    box->setIcon(question.dangerous ? QMessageBox::Warning : QMessageBox::Question);
    QAbstractButton* yes = box->addButton(question.yes, QMessageBox::AcceptRole);
    QAbstractButton* no = box->addButton(question.no, QMessageBox::RejectRole);
    box->setDefaultButton(qobject_cast<QPushButton*>(question.dangerous ? no : yes));
    QObject::connect(box, &QMessageBox::finished, box,
        [box, yes, answer = std::move(answer)] { answer(box->clickedButton() == yes); });
    box->open();
}

void SystemDialogs::chooseFiles(
    QWidget* parent, const FileQuestion& question, std::function<void(QStringList)> answer)
{
    auto* dialog = new QFileDialog(parent, question.title, question.folder, question.filter);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowModality(Qt::WindowModal);
    dialog->setAcceptMode(question.save ? QFileDialog::AcceptSave : QFileDialog::AcceptOpen);
    dialog->setFileMode(question.directory ? QFileDialog::Directory
            : question.save                ? QFileDialog::AnyFile
            : question.several             ? QFileDialog::ExistingFiles
                                           : QFileDialog::ExistingFile);
    if (question.save && !question.folder.isEmpty())
        dialog->selectFile(question.folder);
    QObject::connect(
        dialog, &QFileDialog::finished, dialog, [dialog, answer = std::move(answer)](int result) {
            answer(result == QDialog::Accepted ? dialog->selectedFiles() : QStringList());
        });
    dialog->open();
}

}
