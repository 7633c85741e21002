# touchstone_embed(TARGET GROUP FILES...)
#   Compiles the files into TARGET as byte arrays. The code reads them through the generated header
#   "embedded_GROUP.h": touchstone::embedded::GROUP() is a span of {name, bytes}, sorted as listed.
function(touchstone_embed target group)
  set(dir ${CMAKE_CURRENT_BINARY_DIR}/embedded)
  set(header ${dir}/embedded_${group}.h)
  set(source ${dir}/embedded_${group}.cpp)
  file(MAKE_DIRECTORY ${dir})
  list(JOIN ARGN "|" joined)
  add_custom_command(OUTPUT ${header} ${source}
    COMMAND ${CMAKE_COMMAND} -DGROUP=${group} "-DFILES=${joined}" -DHEADER=${header} -DSOURCE=${source}
            -P ${CMAKE_SOURCE_DIR}/resources/EmbedFiles.cmake
    DEPENDS ${ARGN} ${CMAKE_SOURCE_DIR}/resources/EmbedFiles.cmake
    VERBATIM)
  target_sources(${target} PRIVATE ${header} ${source})
  target_include_directories(${target} PRIVATE ${dir})
endfunction()
