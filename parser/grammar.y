/*
 * The grammar of Rust 2021 as far as lien reads it.  Source: the Reference's grammar; rustc_parse where the two differ.
 *
 * The hard spots are decided before the grammar sees them, by the token filter (parser/filter.h): the brace that begins
 * the body of an `if` is BODY_BRACE, a block-like keyword that begins a statement is STATEMENT_IF and so on, the `if` of a guard is
 * GUARD_IF, the `let` of a condition CONDITION_LET.  Lists grow on the parser's scratch stack; a list's value is its count.
 */
%require "3.8"
%define api.pure full
%define api.prefix {grammar_}
%define api.token.prefix {T_}
%define api.location.type {struct span}
%define api.value.type {union semantic_value}
%define parse.error custom
%define parse.lac full
%expect 0
%param {struct parser *p}

%code requires {
#include "parser/build.h"
}
%code {
#include "parser/filter.h"
#include "parser/syntax_error.h"

#define YYLLOC_DEFAULT(current, rhs, n) \
    do { \
        if (n) { \
            /* An absent visibility in front has an empty place behind the previous token. */ \
            int first_ = 1; \
            while (first_ < (n) && span_is_empty(YYRHSLOC(rhs, first_))) \
                first_++; \
            (current).lo = YYRHSLOC(rhs, first_).lo; \
            (current).hi = YYRHSLOC(rhs, n).hi; \
        } else { \
            (current).lo = (current).hi = YYRHSLOC(rhs, 0).hi; \
        } \
    } while (0)

#define grammar_lex filter_next
#define YYMAXDEPTH 20000

static void grammar_error(const struct span *span, struct parser *p, const char *message)
{
    (void)message;
    parser_too_deep(p, *span);
}
}

%token END 0
%token <name> IDENT LIFETIME RESERVED MACRO MATCHES STATEMENT_MACRO
%token INTEGER FLOAT CHAR BYTE STRING RAW_STRING BYTE_STRING RAW_BYTE_STRING C_STRING OUTER_DOC INNER_DOC
%token AS ASYNC AWAIT BREAK CONST CONTINUE CRATE DYN ELSE ENUM EXTERN FALSE FN FOR IF IMPL IN LET LOOP MATCH MOD MOVE MUT
%token PUB REF RETURN SELF_VALUE SELF_TYPE STATIC STRUCT SUPER TRAIT TRUE TYPE UNSAFE USE WHERE WHILE
%token LEFT_PAREN RIGHT_PAREN LEFT_BRACKET RIGHT_BRACKET LEFT_BRACE RIGHT_BRACE COMMA SEMICOLON COLON PATH_SEPARATOR
%token ARROW FAT_ARROW HASH DOLLAR QUESTION AT UNDERSCORE TILDE DOT DOT_DOT DOT_DOT_DOT DOT_DOT_EQUAL EQUAL EQUAL_EQUAL
%token NOT NOT_EQUAL LESS LESS_EQUAL GREATER SHIFT_LEFT_HALF SHIFT_RIGHT_HALF GREATER_EQUAL_HALF SHIFT_RIGHT_EQUAL_HALF
%token PLUS MINUS STAR SLASH PERCENT CARET AMPERSAND PIPE AMPERSAND_AMPERSAND PIPE_PIPE
%token PLUS_EQUAL MINUS_EQUAL STAR_EQUAL SLASH_EQUAL PERCENT_EQUAL CARET_EQUAL AMPERSAND_EQUAL PIPE_EQUAL SHIFT_LEFT_EQUAL
/* The filter's own. */
%token BODY_BRACE STATEMENT_BRACE STATEMENT_IF STATEMENT_MATCH STATEMENT_WHILE STATEMENT_FOR STATEMENT_LOOP
%token FOR_LIFETIMES GUARD_IF CONDITION_LET GUARD_LET PUB_RESTRICTED
%token <attribute> OUTER_ATTRIBUTE INNER_ATTRIBUTE

%precedence LOWEST
%precedence ELSE
%right EQUAL PLUS_EQUAL MINUS_EQUAL STAR_EQUAL SLASH_EQUAL PERCENT_EQUAL CARET_EQUAL AMPERSAND_EQUAL PIPE_EQUAL SHIFT_LEFT_EQUAL SHIFT_RIGHT_EQUAL_HALF
%nonassoc DOT_DOT DOT_DOT_EQUAL
%left PIPE_PIPE
%left AMPERSAND_AMPERSAND
%precedence LET_CONDITION
%left EQUAL_EQUAL NOT_EQUAL LESS LESS_EQUAL GREATER GREATER_EQUAL_HALF
%left PIPE
%left CARET
%left AMPERSAND
%left SHIFT_LEFT_HALF SHIFT_RIGHT_HALF
%left PLUS MINUS
%left STAR SLASH PERCENT
%precedence AS
%precedence UNARY
%precedence FIELD
%precedence DOT LEFT_PAREN LEFT_BRACKET QUESTION PATH_SEPARATOR

%type <count> items assoc_items statements statement exprs expr_items arms arm_list patterns pattern_items alternatives types type_items
%type <count> path_segments type_segments generic_args generic_arg_items bounds bound_items generic_params generic_param_items
%type <count> where_items params param_items closure_params closure_param_items fields field_items struct_fields struct_field_items
%type <count> tuple_fields tuple_field_items variants variant_items pattern_fields pattern_field_items attributes use_trees use_tree_items use_segments fn_type_params fn_type_items
%type <count> mark visibility
%type <list> attribute_list attribute_list_opt bound_list where_clause supertraits
%type <expr> expr literal block_like statement_like if_rest match_rest while_rest for_rest loop_rest else_branch guard expr_opt macro_args pattern_bound discriminant const_value macro_call macro_name_call
%type <block> block block_rest body_block else_block
%type <pattern> pattern pattern_one pattern_binding pattern_other
%type <type> type type_one type_other fn_type return_type return_type_one type_annotation
%type <path> path path_multi type_path
%type <generics> generics for_lifetimes
%type <args> angle_args paren_args
%type <item> item item_core assoc_item assoc_core
%type <body> fn_body
%type <self_param> self_param self_bare
%type <params> fn_params
%type <ident> field_name ident_or_underscore
%type <lifetime> lifetime_opt
%type <use> use_tree
%type <flag> mut_opt
%type <closure> closure_head

%%

crate
    : inner_attributes mark items                          { crate_finish(p, $3); }
    ;
items
    : %empty                                               { $$ = 0; }
    | items item                                           { $$ = list_push_item(p, $1, $2); }
    | items SEMICOLON                                      { stray_semicolon(p, @2); $$ = $1; }
    ;
mark
    : %empty                                               { $$ = id_mark(p); }
    ;
inner_attributes
    : %empty
    | inner_attributes INNER_ATTRIBUTE                     { inner_attribute(p, $2); }
    ;
attributes
    : OUTER_ATTRIBUTE                                      { $$ = list_push_attribute(p, 0, $1); }
    | attributes OUTER_ATTRIBUTE                           { $$ = list_push_attribute(p, $1, $2); }
    ;
attribute_list
    : attributes                                           { $$ = attribute_list_take(p, $1); }
    ;
attribute_list_opt
    : %empty                                               { $$ = list_empty(); }
    | attribute_list
    ;
visibility
    : %empty                                               { $$ = VISIBILITY_PRIVATE; }
    | PUB                                                  { $$ = VISIBILITY_PUBLIC; }
    | PUB_RESTRICTED                                       { $$ = VISIBILITY_RESTRICTED; }
    ;
mut_opt
    : %empty                                               { $$ = false; }
    | MUT                                                  { $$ = true; }
    ;

/* ---- items ---- */

item
    : item_core
    | attribute_list item_core                             { $$ = item_with_attributes(p, $1, $2); }
    ;
item_core
    : visibility FN mark IDENT generics fn_params return_type where_clause fn_body
        { $$ = item_fn_new(p, @$, $1, false, $3, ident_of($4, @4), $5, @5, $6, $7, $8, @8, $9); }
    | visibility CONST FN mark IDENT generics fn_params return_type where_clause fn_body
        { $$ = item_fn_new(p, @$, $1, true, $4, ident_of($5, @5), $6, @6, $7, $8, $9, @9, $10); }
    | visibility STRUCT IDENT generics where_clause SEMICOLON
        { $$ = item_struct_new(p, @$, $1, ident_of($3, @3), $4, $5, @5, SHAPE_UNIT, 0); }
    | visibility STRUCT IDENT generics where_clause LEFT_BRACE fields RIGHT_BRACE
        { $$ = item_struct_new(p, @$, $1, ident_of($3, @3), $4, $5, @5, SHAPE_NAMED, $7); }
    | visibility STRUCT IDENT generics LEFT_PAREN tuple_fields RIGHT_PAREN where_clause SEMICOLON
        { $$ = item_tuple_struct_new(p, @$, $1, ident_of($3, @3), $4, $6, $8, @8); }
    | visibility ENUM IDENT generics where_clause LEFT_BRACE variants RIGHT_BRACE
        { $$ = item_enum_new(p, @$, $1, ident_of($3, @3), $4, $5, @5, $7); }
    | visibility IMPL generics type where_clause LEFT_BRACE inner_attributes assoc_items RIGHT_BRACE
        { $$ = item_impl_new(p, @$, $1, span_join(@1, @5), $3, false, NULL, $4, $5, @5, $8); }
    | visibility IMPL generics type FOR type where_clause LEFT_BRACE inner_attributes assoc_items RIGHT_BRACE
        { $$ = item_impl_new(p, @$, $1, span_join(@1, @7), $3, false, $4, $6, $7, @7, $10); }
    | visibility IMPL generics NOT type_path FOR type where_clause LEFT_BRACE inner_attributes assoc_items RIGHT_BRACE
        { $$ = item_impl_new(p, @$, $1, span_join(@1, @8), $3, true, type_path_new(p, @5, $5), $7, $8, @8, $11); }
    | visibility TRAIT IDENT generics supertraits where_clause LEFT_BRACE inner_attributes assoc_items RIGHT_BRACE
        { $$ = item_trait_new(p, @$, $1, ident_of($3, @3), $4, $5, $6, @6, $9); }
    | visibility CONST mark ident_or_underscore COLON type EQUAL expr SEMICOLON
        { $$ = item_const_new(p, @$, $1, $3, $4, $6, $8); }
    | visibility CONST mark ident_or_underscore COLON type SEMICOLON
        { $$ = item_incomplete(p, @$, @$, "this constant has no value"); }
    | visibility CONST mark ident_or_underscore EQUAL expr SEMICOLON
        { $$ = item_incomplete(p, @$, span_end(@4), "this constant has no type"); }
    | visibility STATIC mark mut_opt IDENT COLON type SEMICOLON
        { $$ = item_incomplete(p, @$, @$, "this static has no value"); }
    | visibility STATIC mark mut_opt IDENT EQUAL expr SEMICOLON
        { $$ = item_incomplete(p, @$, span_end(@5), "this static has no type"); }
    | visibility STATIC mark mut_opt IDENT COLON type EQUAL expr SEMICOLON
        { $$ = item_static_new(p, @$, $1, $3, $4, ident_of($5, @5), $7, $9); }
    | visibility TYPE IDENT generics where_clause EQUAL type where_clause SEMICOLON
        { $$ = item_alias_new(p, @$, $1, ident_of($3, @3), $4, list_empty(), $7, list_join(p, $5, $8), @5); }
    | visibility MOD IDENT LEFT_BRACE inner_attributes items RIGHT_BRACE
        { $$ = item_mod_new(p, @$, $1, ident_of($3, @3), $6); }
    | visibility MOD IDENT SEMICOLON
        { $$ = item_mod_outside(p, @$); }
    | visibility USE use_tree SEMICOLON
        { $$ = item_use_new(p, @$, $1, $3); }
    ;
ident_or_underscore
    : IDENT                                                { $$ = ident_of($1, @1); }
    | UNDERSCORE                                           { $$ = ident_of((struct name){0}, @1); }
    ;
supertraits
    : %empty                                               { $$ = list_empty(); }
    | COLON bound_list                                     { $$ = $2; }
    ;
assoc_items
    : %empty                                               { $$ = 0; }
    | assoc_items assoc_item                               { $$ = list_push_item(p, $1, $2); }
    ;
assoc_item
    : assoc_core
    | attribute_list assoc_core                            { $$ = item_with_attributes(p, $1, $2); }
    ;
assoc_core
    : visibility FN mark IDENT generics fn_params return_type where_clause fn_body
        { $$ = item_fn_new(p, @$, $1, false, $3, ident_of($4, @4), $5, @5, $6, $7, $8, @8, $9); }
    | visibility CONST FN mark IDENT generics fn_params return_type where_clause fn_body
        { $$ = item_fn_new(p, @$, $1, true, $4, ident_of($5, @5), $6, @6, $7, $8, $9, @9, $10); }
    | visibility CONST mark ident_or_underscore COLON type const_value SEMICOLON
        { $$ = item_const_new(p, @$, $1, $3, $4, $6, $7); }
    | visibility TYPE IDENT generics supertraits where_clause SEMICOLON
        { $$ = item_alias_new(p, @$, $1, ident_of($3, @3), $4, $5, NULL, $6, @6); }
    | visibility TYPE IDENT generics supertraits where_clause EQUAL type where_clause SEMICOLON
        { $$ = item_alias_new(p, @$, $1, ident_of($3, @3), $4, $5, $8, list_join(p, $6, $9), @6); }
    ;
const_value
    : %empty                                               { $$ = NULL; }
    | EQUAL expr                                           { $$ = $2; }
    ;
fn_body
    : SEMICOLON                                            { $$ = NULL; }
    | mark block                                           { $$ = body_new(p, $1, $2); }
    ;
fn_params
    : LEFT_PAREN params RIGHT_PAREN                        { $$ = fn_params_new(p, NULL, $2); }
    | LEFT_PAREN self_param RIGHT_PAREN                    { $$ = fn_params_new(p, $2, 0); }
    | LEFT_PAREN self_param COMMA params RIGHT_PAREN       { $$ = fn_params_new(p, $2, $4); }
    ;
self_param
    : self_bare
    | attribute_list self_bare                             { $$ = $2; }
    ;
self_bare
    : SELF_VALUE                                           { $$ = self_param_new(p, @$, SELF_VALUE, false, no_lifetime(@1), NULL); }
    | MUT SELF_VALUE                                       { $$ = self_param_new(p, @$, SELF_VALUE, true, no_lifetime(@1), NULL); }
    | SELF_VALUE COLON type                                { $$ = self_param_new(p, @$, SELF_TYPED, false, no_lifetime(@1), $3); }
    | MUT SELF_VALUE COLON type                            { $$ = self_param_new(p, @$, SELF_TYPED, true, no_lifetime(@1), $4); }
    | AMPERSAND SELF_VALUE                                 { $$ = self_param_new(p, @$, SELF_REF, false, no_lifetime(span_end(@1)), NULL); }
    | AMPERSAND MUT SELF_VALUE                             { $$ = self_param_new(p, @$, SELF_REF_MUT, false, no_lifetime(span_end(@1)), NULL); }
    | AMPERSAND LIFETIME SELF_VALUE                        { $$ = self_param_new(p, @$, SELF_REF, false, lifetime_of($2, @2), NULL); }
    | AMPERSAND LIFETIME MUT SELF_VALUE                    { $$ = self_param_new(p, @$, SELF_REF_MUT, false, lifetime_of($2, @2), NULL); }
    ;
lifetime_opt
    : %empty                                               { $$ = no_lifetime(@$); }
    | LIFETIME                                             { $$ = lifetime_of($1, @1); }
    ;
params
    : %empty                                               { $$ = 0; }
    | param_items
    | param_items COMMA
    ;
param_items
    : param                                                { $$ = 1; }
    | param_items COMMA param                              { $$ = $1 + 1; }
    ;
param
    : pattern_one COLON type                               { push_param(p, @$, $1, $3); }
    | attribute_list pattern_one COLON type                { push_param(p, span_join(@2, @4), $2, $4); }
    ;
return_type
    : %empty                                               { $$ = NULL; }
    | ARROW type                                           { $$ = $2; }
    ;
fields
    : %empty                                               { $$ = 0; }
    | field_items
    | field_items COMMA
    ;
field_items
    : attribute_list_opt visibility IDENT COLON type       { $$ = list_push_field(p, 0, span_present(@2, @3, @5), $2, ident_of($3, @3), $5); }
    | field_items COMMA attribute_list_opt visibility IDENT COLON type { $$ = list_push_field(p, $1, span_present(@4, @5, @7), $4, ident_of($5, @5), $7); }
    ;
tuple_fields
    : %empty                                               { $$ = 0; }
    | tuple_field_items
    | tuple_field_items COMMA
    ;
tuple_field_items
    : attribute_list_opt visibility type                   { $$ = list_push_tuple_field(p, 0, span_present(@2, @3, @3), $2, $3); }
    | tuple_field_items COMMA attribute_list_opt visibility type { $$ = list_push_tuple_field(p, $1, span_present(@4, @5, @5), $4, $5); }
    ;
variants
    : %empty                                               { $$ = 0; }
    | variant_items
    | variant_items COMMA
    ;
variant_items
    : variant                                              { $$ = 1; }
    | variant_items COMMA variant                          { $$ = $1 + 1; }
    ;
variant
    : attribute_list_opt visibility IDENT discriminant     { push_variant(p, span_present(@2, @3, @4), ident_of($3, @3), SHAPE_UNIT, 0, $4); }
    | attribute_list_opt visibility IDENT LEFT_PAREN tuple_fields RIGHT_PAREN discriminant
        { push_variant(p, span_present(@2, @3, @7), ident_of($3, @3), SHAPE_TUPLE, $5, $7); }
    | attribute_list_opt visibility IDENT LEFT_BRACE fields RIGHT_BRACE discriminant
        { push_variant(p, span_present(@2, @3, @7), ident_of($3, @3), SHAPE_NAMED, $5, $7); }
    ;
discriminant
    : %empty                                               { $$ = NULL; }
    | EQUAL expr                                           { $$ = $2; }
    ;
use_tree
    : use_segments                                         { $$ = use_tree_new(p, @$, false, $1, USE_NAME, ident_of((struct name){0}, @1)); }
    | PATH_SEPARATOR use_segments                          { $$ = use_tree_new(p, @$, true, $2, USE_NAME, ident_of((struct name){0}, @2)); }
    | use_segments AS ident_or_underscore                  { $$ = use_tree_new(p, @$, false, $1, USE_RENAME, $3); }
    | PATH_SEPARATOR use_segments AS ident_or_underscore   { $$ = use_tree_new(p, @$, true, $2, USE_RENAME, $4); }
    | STAR                                                 { $$ = use_tree_new(p, @$, false, 0, USE_GLOB, ident_of((struct name){0}, @1)); }
    | PATH_SEPARATOR STAR                                  { $$ = use_tree_new(p, @$, true, 0, USE_GLOB, ident_of((struct name){0}, @1)); }
    | use_segments PATH_SEPARATOR STAR                     { $$ = use_tree_new(p, @$, false, $1, USE_GLOB, ident_of((struct name){0}, @3)); }
    | PATH_SEPARATOR use_segments PATH_SEPARATOR STAR      { $$ = use_tree_new(p, @$, true, $2, USE_GLOB, ident_of((struct name){0}, @4)); }
    | LEFT_BRACE use_trees RIGHT_BRACE                     { $$ = use_group_new(p, @$, false, 0, $2); }
    | PATH_SEPARATOR LEFT_BRACE use_trees RIGHT_BRACE      { $$ = use_group_new(p, @$, true, 0, $3); }
    | use_segments PATH_SEPARATOR LEFT_BRACE use_trees RIGHT_BRACE { $$ = use_group_new(p, @$, false, $1, $4); }
    | PATH_SEPARATOR use_segments PATH_SEPARATOR LEFT_BRACE use_trees RIGHT_BRACE { $$ = use_group_new(p, @$, true, $2, $5); }
    ;
use_trees
    : %empty                                               { $$ = 0; }
    | use_tree_items
    | use_tree_items COMMA
    ;
use_tree_items
    : use_tree                                             { $$ = list_push_use(p, 0, $1); }
    | use_tree_items COMMA use_tree                        { $$ = list_push_use(p, $1, $3); }
    ;
use_segments
    : path_name                                            { $$ = 1; }
    | use_segments PATH_SEPARATOR path_name                { $$ = $1 + 1; }
    ;

/* ---- generics ---- */

generics
    : %empty %prec LOWEST                                  { $$ = generics_new(p, @$, 0); }
    | LESS generic_params close_angle                      { $$ = generics_new(p, @$, $2); }
    ;
close_angle
    : GREATER
    | SHIFT_RIGHT_HALF
    | GREATER_EQUAL_HALF
    | SHIFT_RIGHT_EQUAL_HALF
    ;
open_angle
    : LESS
    | SHIFT_LEFT_HALF
    ;
generic_params
    : %empty                                               { $$ = 0; }
    | generic_param_items
    | generic_param_items COMMA
    ;
generic_param_items
    : generic_param                                        { $$ = 1; }
    | generic_param_items COMMA generic_param              { $$ = $1 + 1; }
    ;
generic_param
    : attribute_list_opt LIFETIME                          { push_generic_param(p, span_join(@2, @2), PARAM_LIFETIME, ident_of($2, @2), list_empty(), NULL); }
    | attribute_list_opt LIFETIME COLON bound_list         { push_generic_param(p, span_join(@2, @4), PARAM_LIFETIME, ident_of($2, @2), $4, NULL); }
    | attribute_list_opt IDENT supertraits                 { push_generic_param(p, span_join(@2, @3), PARAM_TYPE, ident_of($2, @2), $3, NULL); }
    | attribute_list_opt IDENT supertraits EQUAL type      { push_generic_param(p, span_join(@2, @5), PARAM_TYPE, ident_of($2, @2), $3, $5); }
    | attribute_list_opt CONST IDENT COLON type            { push_generic_param(p, span_join(@2, @5), PARAM_CONST, ident_of($3, @3), list_empty(), $5); }
    | attribute_list_opt CONST IDENT COLON type EQUAL literal { push_generic_param(p, span_join(@2, @7), PARAM_CONST, ident_of($3, @3), list_empty(), $5); }
    | attribute_list_opt CONST IDENT COLON type EQUAL block { push_generic_param(p, span_join(@2, @7), PARAM_CONST, ident_of($3, @3), list_empty(), $5); }
    ;
bound_list
    : bounds                                               { $$ = bound_list_take(p, $1); }
    ;
bounds
    : %empty                                               { $$ = 0; }
    | bound_items
    | bound_items PLUS
    ;
bound_items
    : bound                                                { $$ = 1; }
    | bound_items PLUS bound                               { $$ = $1 + 1; }
    ;
bound
    : LIFETIME                                             { push_bound_lifetime(p, @$, lifetime_of($1, @1)); }
    | USE open_angle generic_args close_angle              { push_bound_captures(p, @$, generic_args_new(p, @$, $3)); }
    | trait_bound
    | LEFT_PAREN trait_bound RIGHT_PAREN
    ;
trait_bound
    : type_path                                            { push_bound_trait(p, @$, false, NULL, $1); }
    | QUESTION type_path                                   { push_bound_trait(p, @$, true, NULL, $2); }
    | for_lifetimes type_path                              { push_bound_trait(p, @$, false, $1, $2); }
    ;
for_lifetimes
    : FOR_LIFETIMES LESS generic_params close_angle                  { $$ = for_lifetimes_new(p, span_join(@2, @4), $3); }
    ;
where_clause
    : %empty                                               { $$ = list_empty(); }
    | WHERE                                                { $$ = list_empty(); }
    | WHERE where_items                                    { $$ = where_list_take(p, $2); }
    | WHERE where_items COMMA                              { $$ = where_list_take(p, $2); }
    ;
where_items
    : where_predicate                                      { $$ = 1; }
    | where_items COMMA where_predicate                    { $$ = $1 + 1; }
    ;
where_predicate
    : LIFETIME COLON bound_list                            { push_where(p, @$, NULL, NULL, lifetime_of($1, @1), $3); }
    | type COLON bound_list                                { push_where(p, @$, NULL, $1, no_lifetime(@1), $3); }
    | for_lifetimes type_other COLON bound_list                  { push_where(p, @$, $1, $2, no_lifetime(@2), $4); }
    ;

/* ---- paths ---- */

path_name
    : IDENT                                                { push_segment(p, $1, @1); }
    | path_keyword
    ;
path_keyword
    : SELF_VALUE                                           { push_segment(p, p->name_self, @1); }
    | SELF_TYPE                                            { push_segment(p, p->name_self_type, @1); }
    | SUPER                                                { push_segment(p, p->name_super, @1); }
    | CRATE                                                { push_segment(p, p->name_crate, @1); }
    ;
path_segments
    : path_name                                            { $$ = 1; }
    | path_segments PATH_SEPARATOR path_name               { $$ = $1 + 1; }
    | path_segments PATH_SEPARATOR angle_args              { segment_args(p, $3); $$ = $1; }
    ;
/* In expressions and patterns: generic arguments need `::`. */
path
    : path_segments                                        { $$ = path_new(p, @$, false, $1); }
    | PATH_SEPARATOR path_segments                         { $$ = path_new(p, @$, true, $2); }
    | open_angle type close_angle PATH_SEPARATOR path_segments { $$ = path_qualified_new(p, @$, $2, NULL, $5); }
    | open_angle type AS type_path close_angle PATH_SEPARATOR path_segments { $$ = path_qualified_new(p, @$, $2, $4, $7); }
    ;
/* In patterns, where one name alone is a binding. */
path_multi
    : path_segments PATH_SEPARATOR path_name               { $$ = path_new(p, @$, false, $1 + 1); }
    | path_segments PATH_SEPARATOR angle_args              { segment_args(p, $3); $$ = path_new(p, @$, false, $1); }
    | PATH_SEPARATOR path_segments                         { $$ = path_new(p, @$, true, $2); }
    | SELF_TYPE                                            { push_segment(p, p->name_self_type, @1); $$ = path_new(p, @$, false, 1); }
    | open_angle type close_angle PATH_SEPARATOR path_segments { $$ = path_qualified_new(p, @$, $2, NULL, $5); }
    | open_angle type AS type_path close_angle PATH_SEPARATOR path_segments { $$ = path_qualified_new(p, @$, $2, $4, $7); }
    ;
type_segments
    : path_name                                            { $$ = 1; }
    | type_segments PATH_SEPARATOR path_name               { $$ = $1 + 1; }
    | type_segments PATH_SEPARATOR angle_args              { segment_args(p, $3); $$ = $1; }
    | type_segments angle_args                             { segment_args(p, $2); $$ = $1; }
    | type_segments paren_args                             { segment_args(p, $2); $$ = $1; }
    ;
type_path
    : type_segments %prec LOWEST                           { $$ = path_new(p, @$, false, $1); }
    | PATH_SEPARATOR type_segments %prec LOWEST            { $$ = path_new(p, @$, true, $2); }
    | open_angle type close_angle PATH_SEPARATOR type_segments %prec LOWEST { $$ = path_qualified_new(p, @$, $2, NULL, $5); }
    | open_angle type AS type_path close_angle PATH_SEPARATOR type_segments %prec LOWEST { $$ = path_qualified_new(p, @$, $2, $4, $7); }
    ;
angle_args
    : open_angle generic_args close_angle                  { $$ = generic_args_new(p, @$, $2); }
    ;
paren_args
    : LEFT_PAREN types RIGHT_PAREN return_type_one         { $$ = paren_args_new(p, @$, $2, $4); }
    ;
return_type_one
    : %empty %prec LOWEST                                  { $$ = NULL; }
    | ARROW type_one                                       { $$ = $2; }
    ;
generic_args
    : %empty                                               { $$ = 0; }
    | generic_arg_items
    | generic_arg_items COMMA
    ;
generic_arg_items
    : generic_arg                                          { $$ = 1; }
    | generic_arg_items COMMA generic_arg                  { $$ = $1 + 1; }
    ;
generic_arg
    : LIFETIME                                             { push_arg_lifetime(p, lifetime_of($1, @1)); }
    | type                                                 { push_arg_type(p, @$, $1); }
    | IDENT EQUAL type                                     { push_arg_binding(p, @$, ident_of($1, @1), $3); }
    | IDENT COLON bound_list                               { push_arg_constraint(p, @$, ident_of($1, @1), $3); }
    | literal                                              { push_arg_const(p, @$, $1); }
    | MINUS literal                                        { push_arg_const(p, @$, expr_unary_new(p, @$, UNARY_NEG, $2)); }
    | block                                                { push_arg_const(p, @$, expr_block_new(p, @$, $1)); }
    ;

/* ---- types ---- */

type
    : type_one
    | DYN bound PLUS bounds                                { $$ = type_dyn_new(p, @$, $4 + 1); }
    | IMPL bound PLUS bounds                               { $$ = type_impl_new(p, @$, $4 + 1); }
    | AMPERSAND lifetime_opt mut_opt type_one PLUS bounds  { $$ = type_ambiguous_plus(p, @$, $4, $6); }
    ;
type_one
    : type_other
    | fn_type
    ;
type_other
    : type_path                                            { $$ = type_path_new(p, @$, $1); }
    | AMPERSAND lifetime_opt mut_opt type_one              { $$ = type_ref_new(p, @$, $2, $3, $4); }
    | AMPERSAND_AMPERSAND lifetime_opt mut_opt type_one    { $$ = type_ref_twice(p, @$, $2, $3, $4); }
    | STAR CONST type_one                                  { $$ = type_pointer_new(p, @$, false, $3); }
    | STAR MUT type_one                                    { $$ = type_pointer_new(p, @$, true, $3); }
    | LEFT_PAREN RIGHT_PAREN                               { $$ = type_tuple_new(p, @$, 0); }
    | LEFT_PAREN type RIGHT_PAREN                          { $$ = type_paren(p, @$, $2); }
    | LEFT_PAREN type_items COMMA RIGHT_PAREN              { $$ = type_tuple_new(p, @$, $2); }
    | LEFT_PAREN type_items COMMA type RIGHT_PAREN         { $$ = type_tuple_new(p, @$, list_push_type(p, $2, $4)); }
    | LEFT_BRACKET type RIGHT_BRACKET                      { $$ = type_slice_new(p, @$, $2); }
    | LEFT_BRACKET type SEMICOLON expr RIGHT_BRACKET       { $$ = type_array_new(p, @$, $2, $4); }
    | NOT                                                  { $$ = type_never_new(p, @$); }
    | UNDERSCORE                                           { $$ = type_infer_new(p, @$); }
    | DYN bound                                            { $$ = type_dyn_new(p, @$, 1); }
    | IMPL bound                                           { $$ = type_impl_new(p, @$, 1); }
    ;
fn_type
    : FN LEFT_PAREN fn_type_params RIGHT_PAREN return_type_one { $$ = type_fn_new(p, @$, NULL, $3, $5); }
    | for_lifetimes FN LEFT_PAREN fn_type_params RIGHT_PAREN return_type_one { $$ = type_fn_new(p, @$, $1, $4, $6); }
    ;
fn_type_params
    : %empty                                               { $$ = 0; }
    | fn_type_items
    | fn_type_items COMMA
    ;
fn_type_items
    : fn_type_param                                        { $$ = 1; }
    | fn_type_items COMMA fn_type_param                    { $$ = $1 + 1; }
    ;
fn_type_param
    : type                                                 { list_push_type(p, 0, $1); }
    | IDENT COLON type                                     { list_push_type(p, 0, $3); }
    | UNDERSCORE COLON type                                { list_push_type(p, 0, $3); }
    ;
types
    : %empty                                               { $$ = 0; }
    | type_items
    | type_items COMMA
    ;
type_items
    : type                                                 { $$ = list_push_type(p, 0, $1); }
    | type_items COMMA type                                { $$ = list_push_type(p, $1, $3); }
    ;

/* ---- patterns ---- */

pattern
    : pattern_one
    | alternatives                                         { $$ = pattern_or_new(p, @$, $1); }
    | PIPE pattern_one                                     { $$ = pattern_widen($2, @$); }
    | PIPE alternatives                                    { $$ = pattern_or_new(p, @$, $2); }
    ;
alternatives
    : pattern_one PIPE pattern_one                         { $$ = list_push_pattern(p, list_push_pattern(p, 0, $1), $3); }
    | alternatives PIPE pattern_one                        { $$ = list_push_pattern(p, $1, $3); }
    ;
pattern_one
    : pattern_binding
    | pattern_other
    ;
pattern_binding
    : MUT IDENT                                            { $$ = pattern_binding_new(p, @$, false, true, ident_of($2, @2), NULL); }
    | MUT IDENT AT pattern_one                             { $$ = pattern_binding_new(p, @$, false, true, ident_of($2, @2), $4); }
    ;
pattern_other
    : IDENT                                                { $$ = pattern_binding_new(p, @$, false, false, ident_of($1, @1), NULL); }
    | IDENT AT pattern_one                                 { $$ = pattern_binding_new(p, @$, false, false, ident_of($1, @1), $3); }
    | REF mut_opt IDENT                                    { $$ = pattern_binding_new(p, @$, true, $2, ident_of($3, @3), NULL); }
    | REF mut_opt IDENT AT pattern_one                     { $$ = pattern_binding_new(p, @$, true, $2, ident_of($3, @3), $5); }
    | UNDERSCORE                                           { $$ = pattern_wild_new(p, @$); }
    | DOT_DOT                                              { $$ = pattern_rest_new(p, @$); }
    | literal                                              { $$ = pattern_literal_new(p, @$, $1); }
    | MINUS literal                                        { $$ = pattern_literal_new(p, @$, expr_unary_new(p, @$, UNARY_NEG, $2)); }
    | pattern_bound DOT_DOT_EQUAL pattern_bound            { $$ = pattern_range_new(p, @$, $1, $3, true); }
    | pattern_bound DOT_DOT_EQUAL                          { $$ = pattern_range_new(p, @$, $1, NULL, true); }
    | pattern_bound DOT_DOT_DOT pattern_bound              { $$ = pattern_old_range(p, @$); }
    | pattern_bound DOT_DOT pattern_bound                  { $$ = pattern_range_new(p, @$, $1, $3, false); }
    | pattern_bound DOT_DOT                                { $$ = pattern_range_new(p, @$, $1, NULL, false); }
    | DOT_DOT_EQUAL pattern_bound                          { $$ = pattern_range_new(p, @$, NULL, $2, true); }
    | DOT_DOT pattern_bound                                { $$ = pattern_range_new(p, @$, NULL, $2, false); }
    | AMPERSAND pattern_other                              { $$ = pattern_ref_new(p, @$, false, $2); }
    | AMPERSAND MUT pattern_one                            { $$ = pattern_ref_new(p, @$, true, $3); }
    | AMPERSAND_AMPERSAND pattern_other                    { $$ = pattern_ref_twice(p, @$, false, $2); }
    | AMPERSAND_AMPERSAND MUT pattern_one                  { $$ = pattern_ref_twice(p, @$, true, $3); }
    | LEFT_PAREN RIGHT_PAREN                               { $$ = pattern_tuple_new(p, @$, 0); }
    | LEFT_PAREN pattern RIGHT_PAREN                       { $$ = pattern_paren(p, @$, $2); }
    | LEFT_PAREN pattern_items COMMA RIGHT_PAREN           { $$ = pattern_tuple_new(p, @$, $2); }
    | LEFT_PAREN pattern_items COMMA pattern RIGHT_PAREN   { $$ = pattern_tuple_new(p, @$, list_push_pattern(p, $2, $4)); }
    | LEFT_BRACKET patterns RIGHT_BRACKET                  { $$ = pattern_slice_new(p, @$, $2); }
    | path LEFT_PAREN patterns RIGHT_PAREN                 { $$ = pattern_tuple_struct_new(p, @$, $1, $3); }
    | path LEFT_BRACE pattern_fields RIGHT_BRACE           { $$ = pattern_struct_new(p, @$, $1, $3, false); }
    | path LEFT_BRACE DOT_DOT RIGHT_BRACE                  { $$ = pattern_struct_new(p, @$, $1, 0, true); }
    | path LEFT_BRACE pattern_field_items COMMA DOT_DOT RIGHT_BRACE { $$ = pattern_struct_new(p, @$, $1, $3, true); }
    | path_multi                                           { $$ = pattern_path_new(p, @$, $1); }
    ;
pattern_bound
    : literal
    | MINUS literal                                        { $$ = expr_unary_new(p, @$, UNARY_NEG, $2); }
    | path                                                 { $$ = expr_path_new(p, @$, $1); }
    ;
patterns
    : %empty                                               { $$ = 0; }
    | pattern_items
    | pattern_items COMMA
    ;
pattern_items
    : pattern                                              { $$ = list_push_pattern(p, 0, $1); }
    | pattern_items COMMA pattern                          { $$ = list_push_pattern(p, $1, $3); }
    ;
pattern_fields
    : %empty                                               { $$ = 0; }
    | pattern_field_items
    | pattern_field_items COMMA
    ;
pattern_field_items
    : attribute_list_opt pattern_field                     { $$ = 1; }
    | pattern_field_items COMMA attribute_list_opt pattern_field { $$ = $1 + 1; }
    ;
pattern_field
    : field_name COLON pattern                             { push_pattern_field(p, @$, $1, $3); }
    | IDENT                                                { push_pattern_shorthand(p, @$, false, false, ident_of($1, @1)); }
    | MUT IDENT                                            { push_pattern_shorthand(p, @$, false, true, ident_of($2, @2)); }
    | REF mut_opt IDENT                                    { push_pattern_shorthand(p, @$, true, $2, ident_of($3, @3)); }
    ;
field_name
    : IDENT                                                { $$ = ident_of($1, @1); }
    | INTEGER                                              { $$ = ident_of_integer(p, @1); }
    ;

/* ---- blocks and statements ---- */

block
    : LEFT_BRACE block_rest                                { $$ = block_finish($2, @$); }
    ;
body_block
    : BODY_BRACE block_rest                                { $$ = block_finish($2, @$); }
    ;
block_rest
    : inner_attributes statements RIGHT_BRACE              { $$ = block_new(p, $2, NULL); }
    | inner_attributes statements expr RIGHT_BRACE         { $$ = block_new(p, $2, $3); }
    | inner_attributes statements attribute_list expr RIGHT_BRACE { $$ = block_new(p, $2, $4); }
    ;
statements
    : %empty                                               { $$ = 0; }
    | statements statement                                 { $$ = $1 + $2; }
    | statements SEMICOLON                                 { statement_semicolon(p, $1, @2); $$ = $1; }
    ;
statement
    : item                                                 { $$ = push_statement_item(p, $1); }
    | let_statement                                        { $$ = 1; }
    | attribute_list let_statement                         { $$ = 1; }
    | expr SEMICOLON                                       { $$ = push_statement_semi(p, @$, $1); }
    | attribute_list expr SEMICOLON                        { $$ = push_statement_semi(p, span_join(@2, @3), $2); }
    | statement_like                                       { $$ = push_statement_expr(p, $1); }
    | attribute_list statement_like                        { $$ = push_statement_expr(p, $2); }
    ;
let_statement
    : LET pattern type_annotation SEMICOLON                { push_statement_let(p, @$, $2, $3, NULL, NULL); }
    | LET pattern type_annotation EQUAL expr SEMICOLON     { push_statement_let(p, @$, $2, $3, $5, NULL); }
    | LET pattern type_annotation EQUAL expr else_block SEMICOLON { push_statement_let(p, @$, $2, $3, $5, $6); }
    ;
else_block
    : ELSE block                                           { $$ = $2; }
    ;
type_annotation
    : %empty                                               { $$ = NULL; }
    | COLON type                                           { $$ = $2; }
    ;

/* ---- expressions ---- */

/* What ends with a block and needs no `;`, in the place of an operand ... */
block_like
    : block                                                { $$ = expr_block_new(p, @$, $1); }
    | LIFETIME COLON block                                 { $$ = expr_labeled(p, expr_block_new(p, @$, $3), lifetime_of($1, @1), @$); }
    | IF if_rest                                           { $$ = expr_from($2, @$); }
    | MATCH match_rest                                     { $$ = expr_from($2, @$); }
    | WHILE while_rest                                     { $$ = expr_from($2, @$); }
    | FOR for_rest                                         { $$ = expr_from($2, @$); }
    | LOOP loop_rest                                       { $$ = expr_from($2, @$); }
    | LIFETIME COLON WHILE while_rest                      { $$ = expr_labeled(p, $4, lifetime_of($1, @1), @$); }
    | LIFETIME COLON FOR for_rest                          { $$ = expr_labeled(p, $4, lifetime_of($1, @1), @$); }
    | LIFETIME COLON LOOP loop_rest                        { $$ = expr_labeled(p, $4, lifetime_of($1, @1), @$); }
    ;
/* ... and at the start of a statement or of a match arm's value, where it is the whole of it. */
statement_like
    : STATEMENT_BRACE block_rest                           { $$ = expr_block_new(p, @$, block_finish($2, @$)); }
    | LIFETIME COLON STATEMENT_BRACE block_rest            { $$ = expr_labeled(p, expr_block_new(p, @$, block_finish($4, span_join(@3, @4))), lifetime_of($1, @1), @$); }
    | STATEMENT_IF if_rest                                 { $$ = expr_from($2, @$); }
    | STATEMENT_MATCH match_rest                           { $$ = expr_from($2, @$); }
    | STATEMENT_WHILE while_rest                           { $$ = expr_from($2, @$); }
    | STATEMENT_FOR for_rest                               { $$ = expr_from($2, @$); }
    | STATEMENT_LOOP loop_rest                             { $$ = expr_from($2, @$); }
    | LIFETIME COLON STATEMENT_WHILE while_rest            { $$ = expr_labeled(p, $4, lifetime_of($1, @1), @$); }
    | LIFETIME COLON STATEMENT_FOR for_rest                { $$ = expr_labeled(p, $4, lifetime_of($1, @1), @$); }
    | LIFETIME COLON STATEMENT_LOOP loop_rest              { $$ = expr_labeled(p, $4, lifetime_of($1, @1), @$); }
    | STATEMENT_MACRO macro_args                           { $$ = expr_macro_named(p, $2, $1, @1, @$, true); }
    ;
if_rest
    : expr body_block %prec LOWEST                         { $$ = expr_if_new(p, @$, $1, $2, NULL); }
    | expr body_block ELSE else_branch                     { $$ = expr_if_new(p, @$, $1, $2, $4); }
    ;
else_branch
    : block                                                { $$ = expr_block_new(p, @$, $1); }
    | IF if_rest                                           { $$ = expr_from($2, @$); }
    ;
match_rest
    : expr BODY_BRACE inner_attributes arms RIGHT_BRACE    { $$ = expr_match_new(p, @$, $1, $4); }
    ;
while_rest
    : expr body_block                                      { $$ = expr_while_new(p, @$, $1, $2); }
    ;
for_rest
    : pattern IN expr body_block                           { $$ = expr_for_new(p, @$, $1, $3, $4); }
    ;
loop_rest
    : block                                                { $$ = expr_loop_new(p, @$, $1); }
    ;
arms
    : %empty                                               { $$ = 0; }
    | arm_list
    | attribute_list_opt pattern guard FAT_ARROW expr      { $$ = list_push_arm(p, 0, span_join(@2, @5), $2, $3, $5); }
    | arm_list attribute_list_opt pattern guard FAT_ARROW expr { $$ = list_push_arm(p, $1, span_join(@3, @6), $3, $4, $6); }
    ;
arm_list
    : arm                                                  { $$ = 1; }
    | arm_list arm                                         { $$ = $1 + 1; }
    ;
arm
    : attribute_list_opt pattern guard FAT_ARROW expr COMMA           { list_push_arm(p, 0, span_join(@2, @5), $2, $3, $5); }
    | attribute_list_opt pattern guard FAT_ARROW statement_like       { list_push_arm(p, 0, span_join(@2, @5), $2, $3, $5); }
    | attribute_list_opt pattern guard FAT_ARROW statement_like COMMA { list_push_arm(p, 0, span_join(@2, @5), $2, $3, $5); }
    ;
guard
    : %empty                                               { $$ = NULL; }
    | GUARD_IF expr                                        { $$ = $2; }
    ;
expr_opt
    : %empty %prec LOWEST                                  { $$ = NULL; }
    | expr %prec LOWEST
    ;
literal
    : INTEGER                                              { $$ = expr_literal_new(p, @$, TOKEN_INTEGER); }
    | FLOAT                                                { $$ = expr_literal_new(p, @$, TOKEN_FLOAT); }
    | CHAR                                                 { $$ = expr_literal_new(p, @$, TOKEN_CHAR); }
    | BYTE                                                 { $$ = expr_literal_new(p, @$, TOKEN_BYTE); }
    | STRING                                               { $$ = expr_literal_new(p, @$, TOKEN_STRING); }
    | RAW_STRING                                           { $$ = expr_literal_new(p, @$, TOKEN_RAW_STRING); }
    | BYTE_STRING                                          { $$ = expr_literal_new(p, @$, TOKEN_BYTE_STRING); }
    | RAW_BYTE_STRING                                      { $$ = expr_literal_new(p, @$, TOKEN_RAW_BYTE_STRING); }
    | TRUE                                                 { $$ = expr_bool_new(p, @$, true); }
    | FALSE                                                { $$ = expr_bool_new(p, @$, false); }
    ;
expr
    : literal
    | path                                                 { $$ = expr_path_new(p, @$, $1); }
    | UNDERSCORE                                           { $$ = expr_underscore_new(p, @$); }
    | path LEFT_BRACE struct_fields RIGHT_BRACE            { $$ = expr_struct_new(p, @$, $1, $3, NULL); }
    | path LEFT_BRACE DOT_DOT expr RIGHT_BRACE             { $$ = expr_struct_new(p, @$, $1, 0, $4); }
    | path LEFT_BRACE struct_field_items COMMA DOT_DOT expr RIGHT_BRACE { $$ = expr_struct_new(p, @$, $1, $3, $6); }
    | path LEFT_BRACE DOT_DOT RIGHT_BRACE                  { $$ = expr_struct_rest(p, @$, @3); }
    | path LEFT_BRACE struct_field_items COMMA DOT_DOT RIGHT_BRACE { $$ = expr_struct_rest(p, @$, @5); }
    | block_like
    | macro_call
    | LEFT_PAREN RIGHT_PAREN                               { $$ = expr_tuple_new(p, @$, 0); }
    | LEFT_PAREN inner_attributes_some RIGHT_PAREN         { $$ = expr_tuple_new(p, @$, 0); }
    | LEFT_PAREN expr RIGHT_PAREN                          { $$ = expr_paren($2, @$); }
    | LEFT_PAREN expr_items COMMA RIGHT_PAREN              { $$ = expr_tuple_new(p, @$, $2); }
    | LEFT_PAREN expr_items COMMA expr RIGHT_PAREN         { $$ = expr_tuple_new(p, @$, list_push_expr(p, $2, $4)); }
    | LEFT_BRACKET exprs RIGHT_BRACKET                     { $$ = expr_array_new(p, @$, $2); }
    | LEFT_BRACKET expr SEMICOLON expr RIGHT_BRACKET       { $$ = expr_repeat_new(p, @$, $2, $4); }

    | expr DOT IDENT %prec FIELD                           { $$ = expr_field_new(p, @$, $1, ident_of($3, @3)); }
    | expr DOT INTEGER                                     { $$ = expr_field_new(p, @$, $1, ident_of_integer(p, @3)); }
    | expr DOT IDENT LEFT_PAREN exprs RIGHT_PAREN          { $$ = expr_method_call_new(p, @$, $1, ident_of($3, @3), NULL, $5); }
    | expr DOT IDENT PATH_SEPARATOR angle_args LEFT_PAREN exprs RIGHT_PAREN { $$ = expr_method_call_new(p, @$, $1, ident_of($3, @3), $5, $7); }
    | expr QUESTION                                        { $$ = expr_try_new(p, @$, $1); }
    | expr LEFT_PAREN exprs RIGHT_PAREN                    { $$ = expr_call_new(p, @$, $1, $3); }
    | expr LEFT_BRACKET expr RIGHT_BRACKET                 { $$ = expr_index_new(p, @$, $1, $3); }
    | statement_like DOT IDENT %prec FIELD                 { $$ = expr_field_new(p, @$, $1, ident_of($3, @3)); }
    | statement_like DOT INTEGER                           { $$ = expr_field_new(p, @$, $1, ident_of_integer(p, @3)); }
    | statement_like DOT IDENT LEFT_PAREN exprs RIGHT_PAREN { $$ = expr_method_call_new(p, @$, $1, ident_of($3, @3), NULL, $5); }
    | statement_like DOT IDENT PATH_SEPARATOR angle_args LEFT_PAREN exprs RIGHT_PAREN { $$ = expr_method_call_new(p, @$, $1, ident_of($3, @3), $5, $7); }
    | statement_like QUESTION                              { $$ = expr_try_new(p, @$, $1); }

    | MINUS expr %prec UNARY                               { $$ = expr_unary_new(p, @$, UNARY_NEG, $2); }
    | NOT expr %prec UNARY                                 { $$ = expr_unary_new(p, @$, UNARY_NOT, $2); }
    | STAR expr %prec UNARY                                { $$ = expr_unary_new(p, @$, UNARY_DEREF, $2); }
    | AMPERSAND expr %prec UNARY                           { $$ = expr_borrow_new(p, @$, false, $2); }
    | AMPERSAND MUT expr %prec UNARY                       { $$ = expr_borrow_new(p, @$, true, $3); }
    | AMPERSAND_AMPERSAND expr %prec UNARY                 { $$ = expr_borrow_twice(p, @$, false, $2); }
    | AMPERSAND_AMPERSAND MUT expr %prec UNARY             { $$ = expr_borrow_twice(p, @$, true, $3); }
    | expr AS type_one                                     { $$ = expr_cast_new(p, @$, $1, $3); }

    | expr STAR expr                                       { $$ = expr_binary_new(p, @$, BINARY_MUL, @2, $1, $3); }
    | expr SLASH expr                                      { $$ = expr_binary_new(p, @$, BINARY_DIV, @2, $1, $3); }
    | expr PERCENT expr                                    { $$ = expr_binary_new(p, @$, BINARY_REM, @2, $1, $3); }
    | expr PLUS expr                                       { $$ = expr_binary_new(p, @$, BINARY_ADD, @2, $1, $3); }
    | expr MINUS expr                                      { $$ = expr_binary_new(p, @$, BINARY_SUB, @2, $1, $3); }
    | expr SHIFT_LEFT_HALF LESS expr %prec SHIFT_LEFT_HALF { $$ = expr_binary_new(p, @$, BINARY_SHL, span_join(@2, @3), $1, $4); }
    | expr SHIFT_RIGHT_HALF GREATER expr %prec SHIFT_RIGHT_HALF { $$ = expr_binary_new(p, @$, BINARY_SHR, span_join(@2, @3), $1, $4); }
    | expr AMPERSAND expr                                  { $$ = expr_binary_new(p, @$, BINARY_BIT_AND, @2, $1, $3); }
    | expr CARET expr                                      { $$ = expr_binary_new(p, @$, BINARY_BIT_XOR, @2, $1, $3); }
    | expr PIPE expr                                       { $$ = expr_binary_new(p, @$, BINARY_BIT_OR, @2, $1, $3); }
    | expr EQUAL_EQUAL expr                                { $$ = expr_binary_new(p, @$, BINARY_EQ, @2, $1, $3); }
    | expr NOT_EQUAL expr                                  { $$ = expr_binary_new(p, @$, BINARY_NE, @2, $1, $3); }
    | expr LESS expr                                       { $$ = expr_binary_new(p, @$, BINARY_LT, @2, $1, $3); }
    | expr LESS_EQUAL expr                                 { $$ = expr_binary_new(p, @$, BINARY_LE, @2, $1, $3); }
    | expr GREATER expr                                    { $$ = expr_binary_new(p, @$, BINARY_GT, @2, $1, $3); }
    | expr GREATER_EQUAL_HALF EQUAL expr %prec GREATER_EQUAL_HALF { $$ = expr_binary_new(p, @$, BINARY_GE, span_join(@2, @3), $1, $4); }
    | expr AMPERSAND_AMPERSAND expr                        { $$ = expr_binary_new(p, @$, BINARY_AND, @2, $1, $3); }
    | expr PIPE_PIPE expr                                  { $$ = expr_binary_new(p, @$, BINARY_OR, @2, $1, $3); }
    | CONDITION_LET pattern EQUAL expr %prec LET_CONDITION { $$ = expr_let_new(p, @$, $2, $4); }
    | GUARD_LET pattern EQUAL expr %prec LET_CONDITION { $$ = expr_let_new(p, @$, $2, $4); $$->is_parenthesized = true; /* may be joined */ }

    | expr DOT_DOT expr                                    { $$ = expr_range_new(p, @$, $1, $3, false); }
    | expr DOT_DOT                                         { $$ = expr_range_new(p, @$, $1, NULL, false); }
    | DOT_DOT expr                                         { $$ = expr_range_new(p, @$, NULL, $2, false); }
    | DOT_DOT                                              { $$ = expr_range_new(p, @$, NULL, NULL, false); }
    | expr DOT_DOT_EQUAL expr                              { $$ = expr_range_new(p, @$, $1, $3, true); }
    | DOT_DOT_EQUAL expr                                   { $$ = expr_range_new(p, @$, NULL, $2, true); }
    | expr DOT_DOT_EQUAL                                   { $$ = expr_open_inclusive(p, @$, @2); }

    | expr EQUAL expr                                      { $$ = expr_assign_new(p, @$, @2, $1, $3); }
    | expr PLUS_EQUAL expr                                 { $$ = expr_assign_op_new(p, @$, BINARY_ADD, @2, $1, $3); }
    | expr MINUS_EQUAL expr                                { $$ = expr_assign_op_new(p, @$, BINARY_SUB, @2, $1, $3); }
    | expr STAR_EQUAL expr                                 { $$ = expr_assign_op_new(p, @$, BINARY_MUL, @2, $1, $3); }
    | expr SLASH_EQUAL expr                                { $$ = expr_assign_op_new(p, @$, BINARY_DIV, @2, $1, $3); }
    | expr PERCENT_EQUAL expr                              { $$ = expr_assign_op_new(p, @$, BINARY_REM, @2, $1, $3); }
    | expr CARET_EQUAL expr                                { $$ = expr_assign_op_new(p, @$, BINARY_BIT_XOR, @2, $1, $3); }
    | expr AMPERSAND_EQUAL expr                            { $$ = expr_assign_op_new(p, @$, BINARY_BIT_AND, @2, $1, $3); }
    | expr PIPE_EQUAL expr                                 { $$ = expr_assign_op_new(p, @$, BINARY_BIT_OR, @2, $1, $3); }
    | expr SHIFT_LEFT_EQUAL expr                           { $$ = expr_assign_op_new(p, @$, BINARY_SHL, @2, $1, $3); }
    | expr SHIFT_RIGHT_EQUAL_HALF GREATER_EQUAL_HALF EQUAL expr %prec SHIFT_RIGHT_EQUAL_HALF
        { $$ = expr_assign_op_new(p, @$, BINARY_SHR, span_join(@2, @4), $1, $5); }

    | RETURN expr_opt                                      { $$ = expr_return_new(p, @$, $2); }
    | BREAK expr_opt                                       { $$ = expr_break_new(p, @$, no_lifetime(@1), $2); }
    | BREAK LIFETIME expr_opt                              { $$ = expr_break_new(p, @$, lifetime_of($2, @2), $3); }
    | CONTINUE lifetime_opt                                { $$ = expr_continue_new(p, @$, $2); }
    | closure_head expr %prec LOWEST                       { $$ = expr_closure_new(p, @$, @1, $1, NULL, $2); }
    | closure_head ARROW type_one block                    { $$ = expr_closure_new(p, @$, @1, $1, $3, expr_block_new(p, @4, $4)); }
    ;
inner_attributes_some
    : INNER_ATTRIBUTE                                      { inner_attribute(p, $1); }
    ;
exprs
    : %empty                                               { $$ = 0; }
    | expr_items
    | expr_items COMMA
    ;
expr_items
    : expr                                                 { $$ = list_push_expr(p, 0, $1); }
    | attribute_list expr                                  { $$ = list_push_expr(p, 0, $2); }
    | expr_items COMMA expr                                { $$ = list_push_expr(p, $1, $3); }
    | expr_items COMMA attribute_list expr                 { $$ = list_push_expr(p, $1, $4); }
    ;
struct_fields
    : %empty                                               { $$ = 0; }
    | struct_field_items
    | struct_field_items COMMA
    ;
struct_field_items
    : attribute_list_opt struct_field                      { $$ = 1; }
    | struct_field_items COMMA attribute_list_opt struct_field { $$ = $1 + 1; }
    ;
struct_field
    : IDENT                                                { push_struct_shorthand(p, ident_of($1, @1)); }
    | field_name COLON expr                                { push_struct_field(p, @$, $1, $3); }
    ;
closure_head
    : PIPE closure_params PIPE                             { $$ = closure_head_new(p, false, $2); }
    | MOVE PIPE closure_params PIPE                        { $$ = closure_head_new(p, true, $3); }
    | PIPE_PIPE                                            { $$ = closure_head_new(p, false, 0); }
    | MOVE PIPE_PIPE                                       { $$ = closure_head_new(p, true, 0); }
    ;
closure_params
    : %empty                                               { $$ = 0; }
    | closure_param_items
    | closure_param_items COMMA
    ;
closure_param_items
    : attribute_list_opt pattern_one type_annotation       { $$ = list_push_closure_param(p, 0, $2, $3); }
    | closure_param_items COMMA attribute_list_opt pattern_one type_annotation { $$ = list_push_closure_param(p, $1, $4, $5); }
    ;
macro_call
    : macro_name_call
    | path_segments PATH_SEPARATOR macro_name_call         { $$ = macro_with_path(p, $3, @$, $1); }
    | PATH_SEPARATOR path_segments PATH_SEPARATOR macro_name_call { $$ = macro_with_path(p, $4, @$, $2); }
    ;
macro_name_call
    : MACRO macro_args                                     { $$ = expr_macro_named(p, $2, $1, @1, @$, false); }
    | MATCHES LEFT_PAREN expr COMMA pattern guard RIGHT_PAREN       { $$ = expr_matches_new(p, @$, $1, @1, $3, $5, $6); }
    | MATCHES LEFT_PAREN expr COMMA pattern guard COMMA RIGHT_PAREN { $$ = expr_matches_new(p, @$, $1, @1, $3, $5, $6); }
    ;
macro_args
    : LEFT_PAREN exprs RIGHT_PAREN                         { $$ = expr_macro_new(p, @$, $2, NULL); }
    | LEFT_BRACKET exprs RIGHT_BRACKET                     { $$ = expr_macro_new(p, @$, $2, NULL); }
    | LEFT_BRACE exprs RIGHT_BRACE                         { $$ = expr_macro_new(p, @$, $2, NULL); }
    | LEFT_PAREN expr SEMICOLON expr RIGHT_PAREN           { $$ = expr_macro_new(p, @$, list_push_expr(p, 0, $2), $4); }
    | LEFT_BRACKET expr SEMICOLON expr RIGHT_BRACKET       { $$ = expr_macro_new(p, @$, list_push_expr(p, 0, $2), $4); }
    | LEFT_BRACE expr SEMICOLON expr RIGHT_BRACE           { $$ = expr_macro_new(p, @$, list_push_expr(p, 0, $2), $4); }
    ;

%%

static int yyreport_syntax_error(const yypcontext_t *context, struct parser *p)
{
    enum { MOST = 300 };
    yysymbol_kind_t kinds[MOST];
    int count = yypcontext_expected_tokens(context, kinds, MOST);
    const char *names[MOST];
    for (int i = 0; i < count; i++)
        names[i] = yysymbol_name(kinds[i]);
    syntax_error_report(p, *yypcontext_location(context), names, count < 0 ? 0 : count);
    return 0;
}
