set(TS_EXCHANGE_WRITERS
  blockwriter.cpp csvwriter.cpp formats.cpp jsontext.cpp labelconfig.cpp manifest.cpp promptsplit.cpp trainingfile.cpp
  trainingrows.cpp workbook.cpp writer.cpp writer_huggingface.cpp writer_items.cpp writer_labelstudio.cpp writer_ratings.cpp
  writer_scores.cpp writer_scoretext.cpp writer_training.cpp writer_xlsx.cpp writerfile.cpp writerhead.cpp writernames.cpp
  writerrows.cpp writertables.cpp writertext.cpp writerwords.cpp)
find_library(XLSXWRITER_LIBRARY xlsxwriter REQUIRED)
