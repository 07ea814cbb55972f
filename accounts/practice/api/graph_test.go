package api

import (
	"reflect"
	"testing"
	"time"

	"norikae/accounts/practice/state"
)

func TestMethodsAsGraphListsThem(t *testing.T) {
	added := time.Date(2024, 2, 29, 9, 0, 0, 0, time.UTC)
	tests := []struct {
		method state.Method
		want   map[string]any
	}{
		{state.Method{ID: "1", Kind: state.Authenticator, Name: "iPhone", Added: added}, map[string]any{
			"@odata.type": "#microsoft.graph.microsoftAuthenticatorAuthenticationMethod", "id": "1", "displayName": "iPhone",
			"deviceTag": "SoftwareTokenActivated", "phoneAppVersion": "6.8.15", "createdDateTime": nil,
		}},
		{state.Method{ID: "2", Kind: state.Phone, Name: "+1 2025550123"}, map[string]any{
			"@odata.type": "#microsoft.graph.phoneAuthenticationMethod", "id": "2", "phoneNumber": "+1 2025550123",
			"phoneType": "mobile", "smsSignInState": "notAllowedByPolicy",
		}},
		{state.Method{ID: "3", Kind: state.CodeApp}, map[string]any{
			"@odata.type": "#microsoft.graph.softwareOathAuthenticationMethod", "id": "3", "secretKey": nil,
		}},
		{state.Method{ID: "4", Kind: state.SecurityKey, Name: "key", Added: added}, map[string]any{
			"@odata.type": "#microsoft.graph.fido2AuthenticationMethod", "id": "4", "displayName": "key", "createdDateTime": "2024-02-29T09:00:00Z",
		}},
		{state.Method{ID: "5", Kind: state.Novel, Name: "ring"}, map[string]any{
			"@odata.type": "#microsoft.graph.practiceNovelAuthenticationMethod", "id": "5", "displayName": "ring",
		}},
	}
	for _, tt := range tests {
		if got := graphMethod(tt.method); !reflect.DeepEqual(got, tt.want) {
			t.Errorf("got %v, want %v", got, tt.want)
		}
	}
}
